import type { Paste } from './paste.ts';
import type { Release } from './release.ts';
import { endOf, sizeOf } from './words.ts';

/** Words of a paste that stand in a release, in order: the place of each among the words of both. */
export interface Chain {
  release: Release;
  pairs: [ours: number, theirs: number][];
  /** How many words are the same, less what lies between them. */
  score: number;
}

/** How many words on from a difference are looked at, how many more a quotation may put in, how many leave out. */
const reach = { changed: 6, added: 2, left: 60 };
/** Closed and opened again, as in “…,” she said, “…”: what is between is not part of the quotation. */
const interruption = /^[\p{Po}\s]?["”’»][^]*["“‘«]$/u;

/**
 * Finds what stands in both texts: every three words in a row that both have (two, where a quotation has no more) are
 * followed both ways, over words changed, left out or put in, for as long as more is the same than is not. Takes time
 * by the words of the paste and the places of each in the release.
 */
export function chains(paste: Paste, release: Release): Chain[] {
  const seen = new Set<number>();
  return paste.words.flatMap(({ fold }, at) =>
    (release.places.get(fold) ?? []).flatMap((place) => {
      const width = release.words.length;
      if (seen.has(at * width + place) || !new Way(paste, release, 1).agree(at, place, 3)) return [];
      const [back, on] = [new Way(paste, release, -1).follow(at, place), new Way(paste, release, 1).follow(at, place)];
      const pairs = [...back.pairs.reverse(), [at, place] as Chain['pairs'][number], ...on.pairs];
      for (const [ours, theirs] of pairs) seen.add(ours * width + theirs);
      return [{ release, pairs, score: back.score + on.score + 1 }];
    }),
  );
}

/** A way through both texts, forwards or backwards. */
class Way {
  readonly #paste: Paste;
  readonly #release: Release;
  readonly #step: 1 | -1;

  constructor(paste: Paste, release: Release, step: 1 | -1) {
    this.#paste = paste;
    this.#release = release;
    this.#step = step;
  }

  /** The same words on from a pair, up to where they are worth most. */
  follow(ours: number, theirs: number): Pick<Chain, 'pairs' | 'score'> {
    const pairs: Chain['pairs'] = [];
    let best = { length: 0, score: 0 };
    let score = 0;
    for (let next = this.#next(ours, theirs); next; next = this.#next(...next.pair)) {
      const [i, j] = next.pair;
      const [word, same] = [this.#paste.words[i], this.#release.words[j]];
      score += (word ? sizeOf(word) : 0) - next.cost - (word?.key === same?.key ? 0 : 0.5);
      pairs.push(next.pair);
      if (score >= best.score) best = { length: pairs.length, score };
    }
    return { pairs: pairs.slice(0, best.length), score: best.score };
  }

  /** Whether so many words are the same from a pair on, or fewer up to where a quotation ends. */
  agree(ours: number, theirs: number, least: number): boolean {
    for (let at = 0; at < least; at++) {
      const i = ours + at * this.#step;
      const word = this.#paste.words[i];
      if (at > 0 && this.#before(i)?.edge) return true;
      if (!word || word.fold !== this.#release.words[theirs + at * this.#step]?.fold) return false;
    }
    return true;
  }

  /** The nearest pair after one from which both go on alike, and what lies between. */
  #next(ours: number, theirs: number): { pair: Chain['pairs'][number]; cost: number } | undefined {
    const on = (added: number, left: number): Chain['pairs'][number] => {
      return [ours + (added + 1) * this.#step, theirs + (left + 1) * this.#step];
    };
    if (this.#before(on(0, 0)[0])?.stop) return undefined;
    if (this.agree(...on(0, 0), 1)) return { pair: on(0, 0), cost: 0 };
    if (this.#before(on(0, 0)[0])?.omission) {
      for (let left = 1; this.#release.words[on(0, left)[1]]; left++) {
        if (this.agree(...on(0, left), 3)) return { pair: on(0, left), cost: 0 };
      }
    }
    for (let away = 1; away <= reach.left; away++) {
      for (let added = 0; added <= Math.min(away, reach.changed); added++) {
        const left = away - added;
        if (added > left + reach.added || (added > 0 && left > reach.changed)) continue;
        if (!this.agree(...on(added, left), away > 2 ? 3 : 2) || !this.#whole(ours, on(added, left)[0])) continue;
        return { pair: on(added, left), cost: Math.max(added, Math.min(left, 2)) };
      }
    }
    return undefined;
  }

  /** What stands in the paste between a word and the one that the way comes from. */
  #before(ours: number): Paste['before'][number] | undefined {
    return this.#paste.before[this.#step > 0 ? ours : ours + 1];
  }

  /** Whether two words of the paste belong to one quotation. */
  #whole(one: number, other: number): boolean {
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    const [from, to] = [this.#paste.words[first], this.#paste.words[last]];
    if (!from || !to || this.#paste.before.slice(first + 1, last + 1).some(({ stop }) => stop)) return false;
    return last === first + 1 || !interruption.test(this.#paste.text.slice(endOf(from), to.start));
  }
}

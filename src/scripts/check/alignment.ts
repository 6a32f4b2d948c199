import type { Paste } from './paste.ts';
import type { Placed, Release } from './release.ts';
import { endOf, sizeOf, type Word } from './words.ts';

/** Words of a paste that stand in a release, in order. */
export interface Chain {
  release: Release;
  pairs: Pair[];
  /** How many words are the same, less what lies between them. */
  score: number;
}

/** A word of the paste that stands in the release, and the place of each among the words of its text. */
export interface Pair {
  quoted: Word;
  source: Placed;
  at: At;
}

type At = readonly [ours: number, theirs: number];
/** The paste and the release that it is compared with. */
type Both = readonly [Paste, Release];
/** Forwards or backwards. */
type Way = 1 | -1;

/** How many words on from a difference are looked at, how many more a quotation may put in, how many leave out. */
const reach = { changed: 6, added: 2, left: 60 };
/** Closed and opened again, as in “…,” she said, “…”: what is between is not part of the quotation. */
const interruption = /^[\p{Po}\s]?["”’»][^]*["“‘«]$/u;

/**
 * Finds what stands in both texts. Every three words in a row that both have (fewer, where a quotation has no more) are
 * followed both ways, over words changed, left out or put in, for as long as more is the same than is not. Takes time
 * by the words of the paste and the places of each in the release.
 */
export function chains(paste: Paste, release: Release): Chain[] {
  const both = [paste, release] as const;
  const seen = new Set<string>();
  const found: Chain[] = [];
  paste.words.forEach(({ fold }, ours) => {
    for (const theirs of release.places.get(fold) ?? []) {
      const at = [ours, theirs] as const;
      const seed = seen.has(at.join()) ? undefined : agreed(both, at, 1, 3);
      if (!seed) continue;
      const [back, on] = [follow(both, at, -1), follow(both, at, 1)];
      const pairs = [...back.pairs.reverse(), seed, ...on.pairs];
      for (const pair of pairs) seen.add(pair.at.join());
      found.push({ release, pairs, score: back.score + on.score + 1 });
    }
  });
  return found;
}

/** The same words on from a pair, up to where they are worth most. */
function follow(both: Both, from: At, way: Way): Omit<Chain, 'release'> {
  const pairs: Pair[] = [];
  let [score, best, length] = [0, 0, 0];
  for (let next = resume(both, from, way); next; next = resume(both, next.pair.at, way)) {
    const { pair, cost } = next;
    score += sizeOf(pair.quoted) - cost - (pair.quoted.key === pair.source.key ? 0 : 0.5);
    pairs.push(pair);
    if (score >= best) [best, length] = [score, pairs.length];
  }
  return { pairs: pairs.slice(0, length), score: best };
}

/** The nearest pair after one from which both go on alike, and how much lies between. */
function resume(both: Both, [ours, theirs]: At, way: Way): { pair: Pair; cost: number } | undefined {
  const [paste, release] = both;
  const { edge, omission } = besides(paste, ours + way, way);
  const furthest = omission ? release.words.length : edge ? 2 : reach.left;
  for (let away = 0; away <= furthest; away++) {
    for (let added = 0; added <= (omission ? 0 : Math.min(away, reach.changed)); added++) {
      const left = away - added;
      if (added > left + reach.added || (added > 0 && left > reach.changed)) continue;
      // The further away, the more has to be the same.
      const least = away <= 2 ? Math.min(away + 1, 2) : left > reach.changed && !omission ? 5 : 3;
      const at = [ours + (added + 1) * way, theirs + (left + 1) * way] as const;
      const pair = agreed(both, at, way, least, away <= 2 || omission);
      if (!pair || !isWhole(paste, ours, at[0])) continue;
      return { pair, cost: omission ? 0 : Math.max(added, Math.min(left, 2)) };
    }
  }
  return undefined;
}

/** The pair at a place from which so many words are the same; `short` lets fewer do where a quotation ends. */
function agreed([paste, release]: Both, [ours, theirs]: At, way: Way, least: number, short = true): Pair | undefined {
  const pairAt = (on: number): Pair | undefined => {
    const at = [ours + on * way, theirs + on * way] as const;
    const [quoted, source] = [paste.words[at[0]], release.words[at[1]]];
    return quoted && quoted.fold === source?.fold ? { quoted, source, at } : undefined;
  };
  const first = pairAt(0);
  for (let on = 1; first && on < least; on++) {
    if (short && besides(paste, ours + on * way, way).edge) return first;
    if (!pairAt(on)) return undefined;
  }
  return first;
}

/** What stands between a word and the one that the way comes from. */
function besides({ before }: Paste, ours: number, way: Way): Paste['before'][number] {
  return before[way > 0 ? ours : ours + 1] ?? { edge: true, omission: false };
}

/** Whether two words of the paste belong to one quotation. */
function isWhole({ words, references, text }: Paste, one: number, other: number): boolean {
  const [from, to] = [words[Math.min(one, other)], words[Math.max(one, other)]];
  if (!from || !to || references.some(({ start }) => start > from.start && start < to.start)) return false;
  return Math.abs(one - other) === 1 || !interruption.test(text.slice(endOf(from), to.start));
}

import type { Paste } from './paste.ts';
import type { Release } from './release.ts';
import { endOf, sizeOf } from './words.ts';

/** Words of a paste that stand in a release, in order: the place of each among the words of both. */
export interface Chain {
  release: Release;
  pairs: Pair[];
  /** How many words are the same, less what lies between them. */
  score: number;
}

type Pair = [ours: number, theirs: number];

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
  const seen = new Set<number>();
  const found: Chain[] = [];
  paste.words.forEach(({ fold }, at) => {
    for (const place of release.places.get(fold) ?? []) {
      const width = release.words.length;
      if (seen.has(at * width + place) || !agree(paste, release, [at, place], 1, 3)) continue;
      const [back, on] = [follow(paste, release, [at, place], -1), follow(paste, release, [at, place], 1)];
      const pairs: Pair[] = [...back.pairs.reverse(), [at, place], ...on.pairs];
      for (const [ours, theirs] of pairs) seen.add(ours * width + theirs);
      found.push({ release, pairs, score: back.score + on.score + 1 });
    }
  });
  return found;
}

/** The same words on from a pair, forwards (1) or backwards (-1), up to where they are worth most. */
function follow(paste: Paste, release: Release, from: Pair, step: 1 | -1): Omit<Chain, 'release'> {
  const pairs: Pair[] = [];
  let [score, best, length] = [0, 0, 0];
  for (let next = resume(paste, release, from, step); next; next = resume(paste, release, next.pair, step)) {
    const [word, same] = [paste.words[next.pair[0]], release.words[next.pair[1]]];
    score += (word ? sizeOf(word) : 0) - next.cost - (word?.key === same?.key ? 0 : 0.5);
    pairs.push(next.pair);
    if (score >= best) [best, length] = [score, pairs.length];
  }
  return { pairs: pairs.slice(0, length), score: best };
}

/** The nearest pair after one from which both go on alike, and how much lies between. */
function resume(
  paste: Paste,
  release: Release,
  [ours, theirs]: Pair,
  step: 1 | -1,
): { pair: Pair; cost: number } | undefined {
  const on = (added: number, left: number): Pair => [ours + (added + 1) * step, theirs + (left + 1) * step];
  const before = beforeOf(paste, ours + step, step);
  if (!before || before.stop) return undefined;
  if (agree(paste, release, on(0, 0), step, 1)) return { pair: on(0, 0), cost: 0 };
  const furthest = before.omission ? release.words.length : reach.left;
  for (let away = 1; away <= furthest; away++) {
    const most = before.omission ? 0 : Math.min(away, reach.changed);
    for (let added = 0; added <= most; added++) {
      const left = away - added;
      if (added > left + reach.added || (added > 0 && left > reach.changed)) continue;
      if (away > 2 && before.edge && !before.omission) continue;
      // The further away, the more has to be the same.
      const least = away <= 2 ? 2 : left > reach.changed && !before.omission ? 5 : 3;
      if (!agree(paste, release, on(added, left), step, least, away <= 2 || before.omission)) continue;
      if (added > 0 && !isWhole(paste, ours, on(added, left)[0])) continue;
      return { pair: on(added, left), cost: before.omission ? 0 : Math.max(added, Math.min(left, 2)) };
    }
  }
  return undefined;
}

/** Whether so many words are the same from a pair on; `short` lets fewer do where a quotation ends. */
function agree(
  paste: Paste,
  release: Release,
  [ours, theirs]: Pair,
  step: 1 | -1,
  least: number,
  short = true,
): boolean {
  for (let at = 0; at < least; at++) {
    const word = paste.words[ours + at * step];
    if (short && at > 0 && beforeOf(paste, ours + at * step, step)?.edge) return true;
    if (!word || word.fold !== release.words[theirs + at * step]?.fold) return false;
  }
  return true;
}

/** What stands between a word and the one that the way comes from. */
function beforeOf({ before }: Paste, ours: number, step: 1 | -1): Paste['before'][number] | undefined {
  return before[step > 0 ? ours : ours + 1];
}

/** Whether two words of the paste belong to one quotation. */
function isWhole({ words, before, text }: Paste, one: number, other: number): boolean {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  const [from, to] = [words[first], words[last]];
  if (!from || !to || before.slice(first + 1, last + 1).some(({ stop }) => stop)) return false;
  return !interruption.test(text.slice(endOf(from), to.start));
}

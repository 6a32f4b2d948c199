import { chains, type Chain, type Pair } from './alignment.ts';
import type { Paste } from './paste.ts';
import { differences, stepsOf, touched, type Touched } from './place.ts';
import type { Release } from './release.ts';
import { uncounted } from './uncounted.ts';
import { endOf, sizeOf } from './words.ts';

/** Where a quotation is found. */
export interface Place {
  release: Release;
  passages: Touched[];
  /** In what it departs from the source without counting as different. */
  uncounted: string[];
}

/** A stretch of the paste that stands in the edition: all its exact places, or the nearest ones. */
export interface Found {
  kind: 'exact' | 'exact, with omissions' | 'nearly';
  differences: number;
  /** Where its first word begins and its last ends in the text of the paste. */
  start: number;
  end: number;
  places: Place[];
}

/** Six words in a row are a quotation; fewer are one where they are most of what stands between marks, three at least. */
const enough = { run: 6, words: 3, share: 0.6 };

/** Finds every stretch of a paste that stands in these releases, in order, and lets the page breathe between them. */
export async function compare(paste: Paste, releases: readonly Release[]): Promise<Found[]> {
  const all: Chain[] = [];
  for (const release of releases) {
    await new Promise((resolve) => setTimeout(resolve));
    all.push(...chains(paste, release).filter(({ pairs }) => isQuotation(paste, pairs)));
  }
  all.sort((a, b) => b.score - a.score);
  const found: Found[] = [];
  const isFree = ({ quoted }: Pair) => !found.some(({ start, end }) => quoted.start >= start && quoted.start < end);
  for (const [best, ...equal] of Map.groupBy(all, (chain) => [chain.score, ...rangeOf(chain)].join()).values()) {
    if (!best) continue;
    const pairs = longestRun(best.pairs.filter(isFree));
    if (best.pairs.every(isFree)) found.push(foundOf(paste, [best, ...equal]));
    else if (isQuotation(paste, pairs)) found.push(foundOf(paste, [{ ...best, pairs }]));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether so many words are the same that they are no accident. */
function isQuotation({ words, before }: Paste, pairs: readonly Pair[]): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return false;
  const from = before.findLastIndex(({ edge }, at) => edge && at <= first.at[0]);
  const to = before.findIndex(({ edge }, at) => edge && at > last.at[0]);
  const whole = sizeOf(...words.slice(from, to));
  const sizeOfOurs = (some: readonly Pair[]) => sizeOf(...some.map(({ quoted }) => quoted));
  const most = Math.max(Math.min(enough.words, whole), enough.share * whole);
  return sizeOfOurs(pairs) >= most || sizeOfOurs(longestRun(pairs)) >= enough.run;
}

/** The longest run of pairs that follow one another in both texts. */
function longestRun(pairs: readonly Pair[]): Pair[] {
  // Both count on by one from pair to pair.
  const runs = Map.groupBy(pairs, ({ at }, place) => at.map((word) => word - place).join());
  return [...runs.values()].reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** Where a chain begins and ends in the text of the paste. */
function rangeOf({ pairs }: Chain): [start: number, end: number] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  return first && last ? [first.quoted.start, endOf(last.quoted)] : [0, 0];
}

/** What is told of a stretch: of its places the nearest; several exact ones in the same passages are one. */
function foundOf(paste: Paste, chains: [Chain, ...Chain[]]): Found {
  const ways = chains.map((chain) => {
    const { steps, omits } = stepsOf(paste, chain);
    return { ...chain, steps, omits, count: differences(steps) };
  });
  const [start, end] = rangeOf(chains[0]);
  const least = Math.min(...ways.map(({ count }) => count));
  const nearest = ways.filter(({ count }) => count === least);
  const exact = nearest.some(({ omits }) => omits) ? 'exact, with omissions' : 'exact';
  const places = [...Map.groupBy(nearest, passagesOf).values()].flatMap((same) =>
    same.slice(0, 1).map(({ release, steps }) => {
      const passages = touched(paste, release, least > 0 ? steps : same.flatMap((way) => way.steps));
      return { release, passages, uncounted: uncounted(paste, release, steps) };
    }),
  );
  return { kind: least > 0 ? 'nearly' : exact, differences: least, start, end, places };
}

/** The addresses of the passages that a place touches. */
function passagesOf({ release, pairs }: Chain): string {
  return [release.address, ...new Set(pairs.map(({ source }) => release.parts[source.part]?.address))].join(' ');
}

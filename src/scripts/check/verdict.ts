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
  differences: number;
  /** In what it departs from the source without counting as different. */
  uncounted: string[];
}

/** A stretch of the paste that stands in the edition: all its exact places, or the nearest ones. */
export interface Found {
  kind: 'exact' | 'exact, with omissions' | 'nearly';
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
  const taken: { chains: Chain[]; score: number; start: number; end: number }[] = [];
  for (const chain of all.sort((a, b) => b.score - a.score)) {
    const { score, pairs } = chain;
    const { start, end } = rangeOf(pairs);
    const equal = taken.find((it) => it.score === score && it.start === start && it.end === end);
    const free = pairs.filter(({ quoted }) => !taken.some((it) => quoted.start >= it.start && quoted.start < it.end));
    const left = free.length === pairs.length ? free : longestRun(free);
    if (equal) equal.chains.push(chain);
    else if (isQuotation(paste, left)) {
      taken.push({ chains: [{ ...chain, pairs: left }], score, ...rangeOf(left) });
    }
  }
  return taken.map((it) => foundOf(paste, it)).sort((a, b) => a.start - b.start);
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

/** Where pairs begin and end in the text of the paste. */
function rangeOf(pairs: readonly Pair[]): { start: number; end: number } {
  const [first, last] = [pairs[0], pairs.at(-1)];
  return { start: first?.quoted.start ?? 0, end: last ? endOf(last.quoted) : 0 };
}

/** What is told of a stretch: of its places the nearest; several exact ones in the same passages are one. */
function foundOf(paste: Paste, { chains, start, end }: { chains: Chain[]; start: number; end: number }): Found {
  const ways = chains.map((chain) => {
    const { steps, omits } = stepsOf(paste, chain);
    return { ...chain, steps, omits, differences: differences(steps) };
  });
  const least = Math.min(...ways.map((way) => way.differences));
  const nearest = ways.filter((way) => way.differences === least);
  const exact = nearest.some(({ omits }) => omits) ? 'exact, with omissions' : 'exact';
  const places = [...Map.groupBy(nearest, passagesOf).values()].flatMap((same) =>
    same.slice(0, 1).map(({ release, steps }): Place => {
      const all = least > 0 ? steps : same.flatMap((way) => way.steps);
      const [passages, names] = [touched(paste, release, all), uncounted(paste, release, steps)];
      return { release, passages, differences: least, uncounted: names };
    }),
  );
  return { kind: least > 0 ? 'nearly' : exact, start, end, places };
}

/** The addresses of the passages that a place touches. */
function passagesOf({ release, pairs }: Chain): string {
  return [release.address, ...new Set(pairs.map(({ source }) => release.parts[source.part]?.address))].join(' ');
}

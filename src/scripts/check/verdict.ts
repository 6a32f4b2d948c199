import { chains, type Chain } from './alignment.ts';
import type { Paste } from './paste.ts';
import { differences, stepsOf, touched, type Step, type Touched } from './place.ts';
import type { Release } from './release.ts';
import { uncounted } from './uncounted.ts';
import { sizeOf } from './words.ts';

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
  /** The first of its words among those of the paste, and the one after its last. */
  from: number;
  to: number;
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
  const taken: Chain[][] = [];
  for (const chain of all.sort((a, b) => b.score - a.score)) {
    const equal = taken.find(([best]) => best?.score === chain.score && rangeOf(best).join() === rangeOf(chain).join());
    const free = chain.pairs.filter(([ours]) => !taken.some(([best]) => best && isWithin(ours, rangeOf(best))));
    const pairs = free.length === chain.pairs.length ? free : longestRun(free);
    if (equal) equal.push(chain);
    else if (pairs.length > 0 && isQuotation(paste, pairs)) taken.push([{ ...chain, pairs }]);
  }
  return taken.map((chains) => foundOf(paste, chains)).sort((a, b) => a.from - b.from);
}

/** Whether so many words are the same that they are no accident. */
function isQuotation({ words, before }: Paste, pairs: Chain['pairs']): boolean {
  const size = ([from, to]: [number, number]) => words.slice(from, to).reduce((sum, word) => sum + sizeOf(word), 0);
  const [first, end] = rangeOf({ pairs });
  const from = before.findLastIndex(({ edge }, at) => edge && at <= first);
  const whole = size([from, before.findIndex(({ edge }, at) => edge && at >= end)]);
  const same = pairs.reduce((sum, [ours]) => sum + size([ours, ours + 1]), 0);
  const most = Math.max(Math.min(enough.words, whole), enough.share * whole);
  return same >= most || size(rangeOf({ pairs: longestRun(pairs) })) >= enough.run;
}

/** The longest run of pairs that follow one another in both texts. */
function longestRun(pairs: Chain['pairs']): Chain['pairs'] {
  const runs: Chain['pairs'][] = [];
  for (const [ours, theirs] of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[0] + 1 === ours && last[1] + 1 === theirs) runs.at(-1)?.push([ours, theirs]);
    else runs.push([[ours, theirs]]);
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The first of a chain’s words in the paste, and the one after its last. */
function rangeOf({ pairs }: Pick<Chain, 'pairs'>): [from: number, to: number] {
  return [pairs[0]?.[0] ?? 0, (pairs.at(-1)?.[0] ?? -1) + 1];
}

const isWithin = (word: number, [from, to]: [number, number]) => word >= from && word < to;

/** What is told of a stretch: of its places the nearest; several in the same passages are one. */
function foundOf(paste: Paste, chains: Chain[]): Found {
  const ways = chains.map((chain) => ({ ...chain, ...stepsOf(paste, chain) }));
  const places = [...Map.groupBy(ways, passagesOf).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { release, omits, steps } = first;
    const passages = touched(paste, release, [steps, ...others.map((way) => way.steps)].flat());
    const names = uncounted(paste, release, steps);
    return [{ release, omits, passages, differences: differences(passages), uncounted: names }];
  });
  const least = Math.min(...places.map((place) => place.differences));
  const nearest = places.filter((place) => place.differences === least);
  const exact = nearest.some(({ omits }) => omits) ? 'exact, with omissions' : 'exact';
  const [from, to] = rangeOf(chains[0] ?? { pairs: [] });
  return { kind: least > 0 ? 'nearly' : exact, from, to, places: nearest };
}

/** The addresses of the passages that a place touches. */
function passagesOf({ release, steps }: { release: Release; steps: Step[] }): string {
  const parts = steps.flatMap(({ source }) => (source && !source.optional ? [release.parts[source.part]] : []));
  return [release.address, ...new Set(parts.map((part) => part?.address))].join(' ');
}

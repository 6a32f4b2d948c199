import { chains, type Chain } from './alignment.ts';
import type { Paste } from './paste.ts';
import { differences, touched, type Touched } from './place.ts';
import type { Release } from './release.ts';
import { stepsOf, type Step } from './steps.ts';
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
    const free = chain.pairs.filter(([ours]) => !taken.some(([best]) => best && within(best, ours)));
    const equal = taken.find(([best]) => best && best.score === chain.score && sameWords(best, chain));
    if (equal) equal.push(chain);
    else if (free.length === chain.pairs.length) taken.push([chain]);
    else {
      const pairs = longestRun(free);
      if (pairs.length > 0 && isQuotation(paste, pairs)) taken.push([{ ...chain, pairs, score: pairs.length }]);
    }
  }
  return taken.map((equal) => foundOf(paste, equal)).sort((a, b) => a.from - b.from);
}

/** Whether so many words are the same that they are no accident. */
function isQuotation({ words, before }: Paste, pairs: Chain['pairs']): boolean {
  const size = (from: number, to: number) => words.slice(from, to).reduce((sum, word) => sum + sizeOf(word), 0);
  const [run] = [longestRun(pairs)];
  const [first, last] = [pairs[0]?.[0] ?? 0, pairs.at(-1)?.[0] ?? 0];
  if (size(run[0]?.[0] ?? 0, (run.at(-1)?.[0] ?? -1) + 1) >= enough.run) return true;
  const from = before.findLastIndex(({ edge }, at) => edge && at <= first);
  const to = before.findIndex(({ edge }, at) => edge && at > last);
  const same = pairs.reduce((sum, [ours]) => sum + size(ours, ours + 1), 0);
  const whole = size(from, to);
  return same >= Math.max(Math.min(enough.words, whole), enough.share * whole);
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

function within({ pairs }: Chain, ours: number): boolean {
  return ours >= (pairs[0]?.[0] ?? 0) && ours <= (pairs.at(-1)?.[0] ?? -1);
}

function sameWords({ pairs: one }: Chain, { pairs: other }: Chain): boolean {
  return one[0]?.[0] === other[0]?.[0] && one.at(-1)?.[0] === other.at(-1)?.[0];
}

/** What is told of a stretch: of its places the nearest; several in the same passages are one. */
function foundOf(paste: Paste, equal: Chain[]): Found {
  const ways = equal.map((chain) => ({ chain, ...stepsOf(paste, chain) }));
  const alike = Map.groupBy(ways, ({ chain, steps }) => passagesOf(chain.release, steps));
  const places = [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { release } = first.chain;
    const passages = touched(
      release,
      paste.text,
      [first, ...others].flatMap(({ steps }) => steps),
    );
    const names = uncounted(release, paste.text, first.steps);
    return [{ release, passages, omits: first.omits, differences: differences(passages), uncounted: names }];
  });
  const least = Math.min(...places.map((place) => place.differences));
  const nearest = places.filter((place) => place.differences === least);
  const omits = nearest.some((place) => place.omits) ? 'exact, with omissions' : 'exact';
  const pairs = equal[0]?.pairs ?? [];
  const [from, to] = [pairs[0]?.[0] ?? 0, (pairs.at(-1)?.[0] ?? -1) + 1];
  return { kind: least > 0 ? 'nearly' : omits, from, to, places: nearest };
}

/** The addresses of the passages that a place touches. */
function passagesOf({ address, parts }: Release, steps: readonly Step[]): string {
  const touched = steps.flatMap(({ source }) => (source && !source.optional ? [parts[source.part]?.address] : []));
  return [address, ...new Set(touched)].join(' ');
}

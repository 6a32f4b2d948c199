import { chains, runsOf, type Chain, type Run, type Span } from './alignment.ts';
import { edgesAround, type Paste } from './paste.ts';
import { touched, type Touched } from './place.ts';
import type { Release } from './release.ts';
import { differences, stepsOf, uncounted, type Step } from './steps.ts';
import { sizeOf } from './words.ts';

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
  /** From which word of the paste to which, the last not included. */
  words: Span;
  /** Where its first word begins and its last ends in the text of the paste. */
  start: number;
  end: number;
  places: Place[];
}

/** Six words in a row are a quotation; fewer are one where they are most of what stands between marks, three at least. */
const enough = { run: 6, words: 3, share: 0.6 };

/** Finds every stretch of a paste that stands in these releases, in order, and lets the page breathe between them. */
export async function compare(paste: Paste, releases: readonly Release[]): Promise<Found[]> {
  const runs = new Map<Release, Run[]>();
  for (const release of releases) {
    await new Promise((resolve) => setTimeout(resolve));
    runs.set(release, runsOf(paste, release));
  }
  return foundIn(paste, runs, [0, paste.words.length]);
}

/** What is found in a part of the paste: the best that leave each other free, and what is left between them. */
function foundIn(paste: Paste, all: ReadonlyMap<Release, Run[]>, bounds: Span): Found[] {
  const parts = new Map([...all].map(([release, runs]) => [release, runs.flatMap((run) => within(run, bounds))]));
  const quotations = [...parts]
    .flatMap(([release, runs]) => chains(paste, release, runs))
    .filter((chain) => isQuotation(paste, chain))
    .sort((a, b) => b.score - a.score);
  const found: Found[] = [];
  const free = [bounds];
  for (const same of Map.groupBy(quotations, ({ score, first, ours }) => [score, first, ours[1]].join()).values()) {
    const at = free.findIndex(([from, to]) => same.every(({ first, ours }) => from <= first && ours[1] <= to));
    const around = free[at];
    if (!around) continue;
    const best = foundOf(paste, same, around);
    free.splice(at, 1, [around[0], best.words[0]], [best.words[1], around[1]]);
    found.push(best);
  }
  const rest = found.length === 0 ? [] : free.flatMap((span) => foundIn(paste, parts, span));
  return [...found, ...rest].sort((a, b) => a.start - b.start);
}

/** What of a run is within bounds. */
function within({ ours, theirs }: Run, [from, to]: Span): Run[] {
  const [before, after] = [Math.max(from - ours[0], 0), Math.max(ours[1] - to, 0)];
  if (ours[0] + before >= ours[1] - after) return [];
  return [{ ours: [ours[0] + before, ours[1] - after], theirs: [theirs[0] + before, theirs[1] - after] }];
}

/** Whether so many words are the same that they are no accident. */
function isQuotation({ words, edges }: Paste, { first, ours, same, longest }: Chain): boolean {
  const whole = sizeOf(words.slice(...edgesAround(edges, first, ours[1])));
  return longest >= enough.run || same >= Math.max(Math.min(enough.words, whole), enough.share * whole);
}

/** What is told of chains over the same words: the nearest; several in the same passages are one. */
function foundOf(paste: Paste, chains: readonly Chain[], bounds: Span): Found {
  const ways = chains.map((chain) => {
    const steps = stepsOf(paste, chain, bounds);
    return { release: chain.release, steps, count: differences(steps) };
  });
  const least = Math.min(...ways.map(({ count }) => count));
  const nearest = ways.filter(({ count }) => count === least);
  const all = nearest.flatMap(({ steps }) => steps);
  const omits = all.some(({ quoted, source }) => !source && (!quoted || quoted.kind === 'omission'));
  const own = all.flatMap(({ quoted }) => (quoted?.kind === 'word' ? [paste.words.indexOf(quoted)] : []));
  const words = [Math.min(...own), Math.max(...own) + 1] as const;
  const firsts = new Map(nearest.toReversed().map((way) => [passagesOf(way), way]));
  return {
    kind: least > 0 ? 'nearly' : omits ? 'exact, with omissions' : 'exact',
    differences: least,
    words,
    start: paste.words[words[0]]?.start ?? 0,
    end: paste.words[words[1] - 1]?.end ?? 0,
    places: [...firsts.values()].reverse().map(({ release, steps }) => {
      return { release, passages: touched(release, steps), uncounted: uncounted(steps) };
    }),
  };
}

/** The addresses of the passages that a place touches. */
function passagesOf({ release, steps }: { release: Release; steps: Step[] }): string {
  const parts = steps.flatMap(({ source }) => (source ? [release.parts[source.part]?.address] : []));
  return [release.address, ...new Set(parts)].join(' ');
}

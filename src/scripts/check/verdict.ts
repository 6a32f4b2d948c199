import { align } from './alignment.ts';
import { occurrences, type Step } from './occurrence.ts';
import { touched, type Touched } from './place.ts';
import { withLooseEnds, type Quotation } from './quotation.ts';
import type { Release } from './release.ts';
import { uncounted } from './uncounted.ts';
import type { Word } from './words.ts';

/** Where a quotation is found. */
export interface Place {
  release: Release;
  passages: Touched[];
  /** In what it departs from the source without counting as different. */
  uncounted: string[];
}

/** What is found of a quotation: all its exact places, or the nearest ones, or none. */
export interface Verdict {
  kind: 'exact' | 'exact, with omissions' | 'nearly' | 'absent';
  places: Place[];
}

/**
 * The least that makes a passage nearly the quotation. With fewer than three words the same, any sentence would do; with
 * much less than two thirds, it is another sentence on the same subject, and its differences tell nothing.
 */
const enough = { words: 3, share: 0.6 };

/** Compares a quotation with the whole text of each release, and lets the page breathe between them. */
export async function compare(quotation: Quotation, releases: readonly Release[]): Promise<Verdict> {
  // A release may have dots of its own: they are its words before they are an omission.
  const whole = await places(quotation, [withLooseEnds(quotation.words)], releases);
  if (whole.length > 0) return { kind: 'exact', places: whole };
  const omits = quotation.words.some(({ kind }) => kind === 'omission');
  const parts = omits ? await places(quotation, quotation.phrases, releases) : [];
  if (parts.length > 0) return { kind: 'exact, with omissions', places: parts };

  let nearest: { release: Release; steps: Step[] }[] = [];
  let least = Infinity;
  for (const release of releases) {
    const keys = new Set(release.words.map(({ key }) => key));
    if (!isNear(quotation, ({ key }) => keys.has(key))) continue;
    await breath();
    const { steps, cost } = align(quotation.phrases, release.words);
    const same = new Set(steps.map(({ quoted, source }) => source && quoted?.index));
    if (cost > least || !isNear(quotation, ({ index }) => same.has(index))) continue;
    nearest = [...(cost < least ? [] : nearest), { release, steps }];
    least = cost;
  }
  if (nearest.length === 0) return { kind: 'absent', places: [] };
  return { kind: 'nearly', places: nearest.map(({ release, steps }) => placeOf(quotation, release, steps)) };
}

/** Where phrases stand exactly; several places in the same passages are one. */
async function places(quotation: Quotation, phrases: Word[][], releases: readonly Release[]): Promise<Place[]> {
  const all: Place[] = [];
  for (const release of releases) {
    await breath();
    const found = Map.groupBy(occurrences(phrases, release.words), (steps) => passagesOf(release, steps));
    all.push(...[...found.values()].map((steps) => placeOf(quotation, release, steps.flat())));
  }
  return all;
}

/** The addresses of the passages that a place touches. */
function passagesOf({ parts }: Release, steps: readonly Step[]): string {
  const touched = steps.flatMap(({ source }) => (source && !source.optional ? [parts[source.part]?.address] : []));
  return [...new Set(touched)].join(' ');
}

function placeOf(quotation: Quotation, release: Release, steps: readonly Step[]): Place {
  return {
    release,
    passages: touched(release, quotation.text, steps),
    uncounted: uncounted(release, quotation.text, steps),
  };
}

/** Whether enough of a quotation’s words are found. */
function isNear({ words }: Quotation, isFound: (word: Word) => boolean): boolean {
  const all = words.filter(({ kind }) => kind === 'word');
  return all.filter(isFound).length >= Math.max(enough.words, enough.share * all.length);
}

/** Lets the browser answer its reader before the next piece of work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

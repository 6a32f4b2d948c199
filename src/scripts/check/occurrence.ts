import type { Placed } from './release.ts';
import type { Word } from './words.ts';

/** A word of the quotation and the word of the source that is the same; one alone where the other side lacks it. */
export interface Step {
  quoted?: Word;
  source?: Placed;
}

/**
 * Every place where a phrase stands in a text, whole word for whole word. Several phrases have to follow one another
 * at any distance; of the places where they do, the one closest together is given.
 */
export function occurrences(phrases: readonly Word[][], text: readonly Placed[]): Step[][] {
  const [first = [], ...others] = phrases;
  const places: Step[][] = [];
  for (let found = find(first, text, 0); found; found = find(first, text, after(found))) places.push(found);
  if (others.length === 0) return places;

  const chains = places.flatMap((place) => {
    const steps = [...place];
    for (const phrase of others) {
      const found = find(phrase, text, after(steps));
      if (!found) return [];
      steps.push(...found);
    }
    return [steps];
  });
  const length = (steps: Step[]) => after(steps) - (steps.find(({ source }) => source)?.source?.index ?? 0);
  return chains.sort((a, b) => length(a) - length(b)).slice(0, 1);
}

/** The index of the word after a place. */
function after(steps: Step[]): number {
  return (steps.findLast(({ source }) => source)?.source?.index ?? 0) + 1;
}

/** The first place of a phrase at or after a word of the text. */
function find(phrase: Word[], text: readonly Placed[], from: number): Step[] | undefined {
  const first = phrase.findIndex(({ optional }) => !optional);
  for (let at = from; at < text.length; at++) {
    if (text[at]?.key !== phrase[first]?.key) continue;
    const steps = match(phrase.slice(first), text, at);
    if (steps) return [...lead(phrase.slice(0, first), text, at), ...steps];
  }
  return undefined;
}

/** The steps of a phrase that stands at a word of the text. */
function match(phrase: Word[], text: readonly Placed[], from: number): Step[] | undefined {
  const steps: Step[] = [];
  let at = from;
  let next = 0;
  while (next < phrase.length) {
    const [quoted, source] = [phrase[next], text[at]];
    const same = quoted?.key === source?.key;
    if (!same && !quoted?.optional && !source?.optional) return undefined;
    // What is optional in the quotation stands at its end: it goes first, so that nothing behind is taken along.
    const takesQuoted = same || quoted?.optional;
    const takesSource = same || !takesQuoted;
    steps.push({ ...(takesQuoted && quoted && { quoted }), ...(takesSource && source && { source }) });
    if (takesQuoted) next++;
    if (takesSource) at++;
  }
  return steps;
}

/** The quotation marks before a phrase, with those of the text where it has them too. */
function lead(marks: Word[], text: readonly Placed[], from: number): Step[] {
  return marks.map((quoted, at) => {
    const source = text[from - marks.length + at];
    return source?.key === quoted.key ? { quoted, source } : { quoted };
  });
}

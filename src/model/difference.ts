import { diffArrays } from 'diff';
import { normalise } from './normalisation.ts';

/** A line of text and, where it is known, the line of the file that it stands in. */
export interface Line {
  text: string;
  line?: number | undefined;
}

/** The first place where two texts differ. */
export interface Difference {
  /** The words at issue with a few around them: `[-only in the source-]`, `{+only in the edition+}`. */
  shown: string;
  /** The line of the edition's file. */
  line: number | undefined;
}

/** How many words are shown around a difference. */
const context = 6;

/** Compares two texts word by word after all normalisations; gives nothing where they are equal. */
export function difference(source: readonly Line[], edition: readonly Line[]): Difference | undefined {
  const theirs = source.flatMap(words);
  const ours = edition.flatMap(words);
  const at = theirs.findIndex(({ text }, index) => text !== ours[index]?.text);
  if (at < 0 && theirs.length === ours.length) return undefined;

  // Only what is near is compared further: two texts that have nothing in common would take minutes.
  const first = at < 0 ? theirs.length : at;
  const near = (list: Line[]) => list.slice(Math.max(0, first - context), first + 10 * context).map(({ text }) => text);
  const shown = diffArrays(near(theirs), near(ours))
    .slice(0, first === 0 ? 3 : 4)
    .map(({ added, removed, value }, index) => {
      if (removed) return `[-${value.join(' ')}-]`;
      if (added) return `{+${value.join(' ')}+}`;
      return index === 0 ? `… ${value.join(' ')}` : `${value.slice(0, context).join(' ')} …`;
    });
  return { shown: shown.join(' '), line: (ours[first] ?? ours.at(-1))?.line };
}

/** The place of the first letter that differs, counted in characters from 1, and what each text has there. */
export function firstLetter(source: string, edition: string): string {
  const [theirs, ours] = [[...source], [...edition]];
  const same = theirs.findIndex((letter, index) => letter !== ours[index]);
  const at = same < 0 ? theirs.length : same;
  const name = (letter: string | undefined) => (letter === undefined ? 'nothing' : `“${letter}”`);
  return `at letter ${at + 1} (${name(theirs[at])} in the source, here ${name(ours[at])})`;
}

function words({ text, line }: Line): Line[] {
  return normalise(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ text: word, line }));
}

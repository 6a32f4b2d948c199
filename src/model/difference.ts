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

/** Compares two texts word by word after all normalisations; gives nothing where they are equal. */
export function difference(source: readonly Line[], edition: readonly Line[]): Difference | undefined {
  const theirs = source.flatMap(words);
  const ours = edition.flatMap(words);
  const changes = diffArrays(
    theirs.map(({ text }) => text),
    ours.map(({ text }) => text),
  );
  const first = changes.findIndex(({ added, removed }) => added || removed);
  if (first < 0) return undefined;

  const before = changes.slice(0, first).reduce((count, { value }) => count + value.length, 0);
  const shown = changes.slice(Math.max(0, first - 1), first + 3).map(({ added, removed, value }, index) => {
    if (removed) return `[-${value.join(' ')}-]`;
    if (added) return `{+${value.join(' ')}+}`;
    return index === 0 ? `… ${value.slice(-6).join(' ')}` : `${value.slice(0, 6).join(' ')} …`;
  });
  return { shown: shown.join(' '), line: (ours[before] ?? ours.at(-1))?.line };
}

function words({ text, line }: Line): Line[] {
  return normalise(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ text: word, line }));
}

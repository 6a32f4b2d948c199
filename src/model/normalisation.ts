import { collapse } from './verbatim.ts';

/** A mark before a sub-point or list item, at the start of a line: º, o, ◦, -, and their like. */
export const listMark = /^[ºo◦○•·∙▪■□–—-](?=\s)/u;

/**
 * Everything in which the edition's text may differ from its source.
 * Each is applied to one line, in this order, on both sides of the comparison.
 */
export const normalisations: { name: string; description: string; apply: (line: string) => string }[] = [
  {
    name: 'White space',
    description:
      'Runs of spaces, no-break spaces, tabs and line ends count as one space; space at the ends of a line and blank lines count for nothing.',
    apply: collapse,
  },
  {
    name: 'The space after a number',
    description: 'A paragraph’s number is followed by one space: “1.On” is shown as “1. On”.',
    apply: (line) => line.replace(/^(\d+[.)])(?=[^\s\d])/, '$1 '),
  },
  {
    name: 'The mark of a sub-point',
    description:
      'The mark before a sub-point (“º”, “o”, “◦”, “-” or the like) is written “-” in the edition’s file, as Markdown asks; on the page it is printed as the source has it.',
    apply: (line) => line.replace(listMark, '-'),
  },
];

/** One line after all normalisations. */
export function normalise(line: string): string {
  return normalisations.reduce((text, { apply }) => apply(text), line);
}

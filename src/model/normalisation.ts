import { visible } from './character.ts';
import { spaceAfterMark } from './mark.ts';
import { collapse } from './verbatim.ts';

/**
 * Everything in which the edition's text may differ from its source.
 * Each is applied to one line, in this order, on both sides of the comparison.
 */
export const normalisations: { name: string; description: string; apply: (line: string) => string }[] = [
  {
    name: 'Characters that nothing shows',
    description:
      'Zero-width spaces, byte order marks, word joiners, tags, and the controls that embed or override a direction of writing (as U+200B, U+FEFF, U+2060, U+202E) count for nothing and are left out, since with them a text can read otherwise than it is (“Trojan Source”). The page of a release says which its source has. Joiners of letters, soft hyphens and marks of direction stay.',
    apply: visible,
  },
  {
    name: 'White space',
    description:
      'Runs of spaces, no-break spaces, tabs and line ends count as one space; space at the ends of a line and blank lines count for nothing.',
    apply: collapse,
  },
  {
    name: 'The space after a number',
    description:
      'A paragraph’s number is followed by one space: “1.On” is shown as “1. On”. In the margin it stands in plain digits.',
    apply: (line) => line.replace(/^(\p{Nd}+[.)．）、])(?=[^\s\p{Nd}])/u, '$1 '),
  },
  {
    name: 'The mark of a sub-point',
    description:
      'The mark before a sub-point (“º”, “°”, “◦”, “①”, “(a)”, “-” or the like) is written “-” in the edition’s file, as Markdown asks, and is followed by one space; on the page it is printed as the source has it.',
    apply: spaceAfterMark,
  },
];

/** One line after all normalisations; that “-” stands for the mark of a source is known where the two are compared. */
export function normalise(line: string): string {
  return normalisations.reduce((text, { apply }) => apply(text), line);
}

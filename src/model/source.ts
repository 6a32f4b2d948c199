import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import type { Mistake } from './mistake.ts';
import { isPassage, type Passage } from './passage.ts';
import { collapse, linesOf, textOf } from './verbatim.ts';

/** The captured original of a release. */
export interface Source {
  /** The file, byte for byte. */
  bytes: Uint8Array;
  /** Its SHA-256 in hexadecimal, as counted from the bytes. */
  sha256: string;
  /** Where the release was published. */
  url: string;
  /** Its lines that are the web page's and not the release's. */
  furniture: string[];
}

/** A mark before a sub-point or list item, at the start of a line: º, o, ◦, -, and their like. */
const listMark = /^[ºo◦○•·∙▪■□–—-](?=\s)/u;

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

/** A line of the edition's text and where it stands in the edition's file. */
interface Line {
  text: string;
  line: number | undefined;
}

/** The lines of the release as its file has them, title to translation mark. */
interface Text {
  title: string;
  passages: readonly Passage[];
  /** Lines after the body: signature, mark of a translation. */
  closing: readonly string[];
}

/**
 * Proves that the edition's text is the source's, and gives the passages the marks that the source prints.
 * A difference is a mistake that shows the words at issue.
 */
export function verify(file: string, text: Text, source: Source, declared: string, mistakes: Mistake[]): void {
  if (source.sha256 !== declared) {
    mistakes.push({
      file,
      field: 'source.sha256',
      problem: 'the source file is not the one that was captured.',
      expected: `SHA-256 ${declared}; the file beside it has ${source.sha256}.`,
      mend: 'Restore the captured file; if it is a new capture, say so in content/edition.md and write its SHA-256 here.',
    });
    return;
  }
  const original = withoutFurniture(file, source, mistakes);
  const edition: Line[] = [
    { text: text.title, line: undefined },
    ...text.passages.flatMap(passageLines),
    ...text.closing.map((line) => ({ text: line, line: undefined })),
  ];
  const difference = compare(original, edition);
  if (difference) {
    mistakes.push({
      file,
      line: difference.line,
      problem: `the text differs from its source: ${difference.shown}`,
      expected: 'the words of the source; [-…-] stands only in the source, {+…+} only in the edition.',
      mend: 'Put the source’s words back. What is not part of the release is listed in source.furniture.',
    });
    return;
  }
  printMarks(original, text.passages);
}

function withoutFurniture(file: string, { bytes, furniture }: Source, mistakes: Mistake[]): string[] {
  const lines = new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  let from = 0;
  furniture.forEach((piece, index) => {
    const at = lines.findIndex((line, position) => position >= from && collapse(line) === piece);
    if (at < 0) {
      mistakes.push({
        file,
        field: `source.furniture[${index}]`,
        problem: `the source has no line “${piece}” here.`,
        expected: 'a whole line of the source, in the order of the source.',
        mend: 'Copy the line from the source, or take it out of the list.',
      });
      return;
    }
    lines.splice(at, 1);
    from = at;
  });
  return lines;
}

function passageLines(passage: Passage): Line[] {
  const headings = passage.headings.map((heading) => ({ text: textOf(heading), line: heading.position?.start.line }));
  const content = passage.content.flatMap((part) =>
    isPassage(part) ? passageLines(part) : linesOf(part).map((text) => ({ text, line: part.position?.start.line })),
  );
  const [first, ...rest] = content;
  const opening = first ? [{ ...first, text: `${passage.mark} ${first.text}` }] : [];
  return [...headings, ...opening, ...rest];
}

/** The first words that differ, with a few around them, and their line in the edition's file. */
function compare(original: string[], edition: Line[]): { shown: string; line: number | undefined } | undefined {
  const words = (text: string) => normalise(text).split(' ').filter(Boolean);
  const ours = edition.flatMap(({ text, line }) => words(text).map((word) => ({ word, line })));
  const changes = diffArrays(
    original.flatMap(words),
    ours.map(({ word }) => word),
  );
  const first = changes.findIndex(({ added, removed }) => added || removed);
  if (first < 0) return undefined;

  const position = changes
    .slice(0, first)
    .reduce((count, change) => count + (change.removed ? 0 : change.value.length), 0);
  const shown = changes.slice(Math.max(0, first - 1), first + 3).map(({ added, removed, value }, index) => {
    if (removed) return `[-${value.join(' ')}-]`;
    if (added) return `{+${value.join(' ')}+}`;
    return index === 0 ? `… ${value.slice(-6).join(' ')}` : `${value.slice(0, 6).join(' ')} …`;
  });
  return { shown: shown.join(' '), line: ours[position]?.line };
}

/** A sub-point is printed with the mark of its source; the edition's file has “-” for all of them. */
function printMarks(original: string[], passages: readonly Passage[]): void {
  const marks = new Map<string, string>();
  for (const line of original.map(collapse)) {
    const mark = listMark.exec(line)?.[0];
    if (mark) marks.set(normalise(line), mark);
  }
  for (const passage of passages.flatMap(({ content }) => content.filter(isPassage))) {
    const [first] = passageLines(passage);
    passage.mark = marks.get(normalise(first?.text ?? '')) ?? passage.mark;
  }
}

/** SHA-256 of `bytes` in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { createHash } from 'node:crypto';
import { differences, type Difference } from './difference.ts';
import type { Document } from './document.ts';
import { isMark } from './mark.ts';
import type { Mistake } from './mistake.ts';
import { normalise } from './normalisation.ts';
import { isPassage, type Passage } from './passage.ts';
import type { Recapture } from './recapture.ts';
import { joined, tokensOf, type Line } from './token.ts';
import { linesOf, textOf } from './verbatim.ts';

/** The captured original of a release. */
export interface Source {
  /** The file, byte for byte. */
  bytes: Uint8Array;
  /** The same as text. */
  text: string;
  /** Its SHA-256 in hexadecimal, as counted from the bytes. */
  sha256: string;
  /** Where the release was published. */
  url: string;
  /** Its lines that are the web page's and not the release's, in order. */
  furniture: string[];
  /** Whether it ends before the release does. */
  truncated: boolean;
  /** How its page was found since, by day. */
  captures: Recapture[];
}

/** The words of the release as its file has them, title to translation mark. */
export interface Text {
  title: string;
  passages: readonly Passage[];
  /** Lines after the body: signature, mark of a translation. */
  closing: readonly string[];
}

/**
 * Proves that the edition's text is the source's. Every difference is a mistake that shows the words at issue. `declared`
 * is the SHA-256 of the front matter.
 */
export function verify(
  { path: file, lineOf }: Pick<Document<unknown>, 'path' | 'lineOf'>,
  text: Text,
  source: Source,
  declared: string,
  mistakes: Mistake[],
): void {
  if (source.sha256 !== declared) {
    mistakes.push({
      file,
      field: 'source.sha256',
      problem: 'the source file is not the one that was captured.',
      expected: `SHA-256 ${declared}; the file beside it has ${source.sha256}.`,
      mend: 'Restore the captured file; if it is a new capture, say so in content/edition.md and write its SHA-256 here.',
    });
  }
  const { lines, missing } = releaseLines(source);
  for (const piece of missing) {
    mistakes.push({
      file,
      field: `source.furniture[${source.furniture.indexOf(piece)}]`,
      problem: `the source has no line “${piece}” here.`,
      expected: 'a whole line of the source, in the order of the source.',
      mend: 'Copy the line from the source, or take it out of the list.',
    });
  }
  const [theirs, ours] = [lines.map((line) => ({ text: line })), editionLines(text, lineOf(['title']))];
  const found = differences(theirs, ours);
  for (const difference of found) {
    mistakes.push({
      file,
      line: difference.line,
      problem: `the text differs from its source: ${difference.shown}`,
      expected: 'the words of the source; [-…-] stands only in the source, {+…+} only in the edition.',
      mend: remedy(difference, found),
    });
  }
}

/** What to do about a difference. */
function remedy({ removed, added }: Difference, all: readonly Difference[]): string {
  const [theirs, ours] = [joined(removed), joined(added)];
  if ([...removed, ...added].every(({ text, first }) => first && isMark(text))) {
    return 'Only a mark is at issue: write “- ” before a sub-point, whatever mark its source has, and nothing before a paragraph without one.';
  }
  const unquoted = (words: string) => words.replace(/["'“”‘’«»„]/g, '');
  if (unquoted(theirs) === unquoted(ours)) {
    return 'Only quotation marks are at issue: copy those of the source. In front matter, YAML takes marks around a whole value for its own: put a pair of the other kind around them, as \'"A title"\'.';
  }
  const moved = all.find((other) => removed.length > 2 && joined(other.added) === theirs);
  if (moved) {
    const where = moved.line ? ` at line ${moved.line}` : '';
    return `The edition has these words elsewhere${where}: put them in the order of the source.`;
  }
  return 'Put the source’s words back. What is not part of the release is listed in source.furniture.';
}

/** The lines of a release as the edition has them, one for each line of its source: title, passages, closing. */
export function editionLines({ title, passages, closing }: Text, titleLine?: number): Line[] {
  return [
    { text: title, line: titleLine },
    ...passages.flatMap(passageLines),
    ...closing.map((line) => ({ text: line })),
  ];
}

/** The lines of a source that are the release's, and the pieces of furniture that were not found. */
export function releaseLines({ text, furniture }: Pick<Source, 'text' | 'furniture'>): {
  lines: string[];
  missing: string[];
} {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const missing: string[] = [];
  let from = 0;
  for (const piece of furniture) {
    const at = lines.findIndex((line, position) => position >= from && normalise(line) === normalise(piece));
    if (at < 0) missing.push(piece);
    else {
      lines.splice(at, 1);
      from = at;
    }
  }
  return { lines, missing };
}

/** The lines that a passage has in its source, sub-points included. */
function passageLines(passage: Passage): Line[] {
  const headings = passage.headings.map((heading) => ({ text: textOf(heading), line: heading.position?.start.line }));
  const content = passage.content.flatMap((part) =>
    isPassage(part) ? passageLines(part) : linesOf(part).map((text) => ({ text, line: part.position?.start.line })),
  );
  const [first, ...rest] = content;
  const subpoint = passage.label.includes('.') ? passage : undefined;
  const opening = first ? [{ ...first, subpoint, text: `${passage.mark} ${first.text}`.trimStart() }] : [];
  return [...headings, ...opening, ...rest];
}

/**
 * Gives each sub-point the mark that its source prints; the edition's file has “-” for all of them. Only where the words
 * are proved does each stand at the same place in both; where they are not, nothing is published.
 */
export function printMarks(text: Text, source: Source): void {
  const theirs = tokensOf(releaseLines(source).lines.map((line) => ({ text: line })));
  tokensOf(editionLines(text)).forEach(({ first, origin }, index) => {
    if (first && origin.subpoint) origin.subpoint.mark = theirs[index]?.text ?? origin.subpoint.mark;
  });
}

/** SHA-256 of `bytes` in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

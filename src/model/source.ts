import { createHash } from 'node:crypto';
import { difference, type Line } from './difference.ts';
import type { Mistake } from './mistake.ts';
import { listMark, normalise } from './normalisation.ts';
import { isPassage, type Passage } from './passage.ts';
import { collapse, linesOf, textOf } from './verbatim.ts';

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
}

/** The words of the release as its file has them, title to translation mark. */
interface Text {
  title: string;
  passages: readonly Passage[];
  /** Lines after the body: signature, mark of a translation. */
  closing: readonly string[];
}

/**
 * Proves that the edition's text is the source's, and gives the passages the marks that the source prints.
 * A difference is a mistake that shows the words at issue. `declared` is the SHA-256 of the front matter.
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
  const found = difference(
    lines.map((line) => ({ text: line })),
    editionLines(text),
  );
  if (found) {
    mistakes.push({
      file,
      line: found.line,
      problem: `the text differs from its source: ${found.shown}`,
      expected: 'the words of the source; [-…-] stands only in the source, {+…+} only in the edition.',
      mend: 'Put the source’s words back. What is not part of the release is listed in source.furniture.',
    });
    return;
  }
  printMarks(lines, text.passages);
}

/** The lines of a release as the edition has them, one for each line of its source. */
export function editionLines({ title, passages, closing }: Text): Line[] {
  return [{ text: title }, ...passages.flatMap(passageLines), ...closing.map((line) => ({ text: line }))];
}

/** The lines of a source that are the release's, and the pieces of furniture that were not found. */
export function releaseLines({ text, furniture }: Source): { lines: string[]; missing: string[] } {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const missing: string[] = [];
  let from = 0;
  for (const piece of furniture) {
    const at = lines.findIndex((line, position) => position >= from && collapse(line) === piece);
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
  const opening = first ? [{ ...first, text: `${passage.mark} ${first.text}`.trimStart() }] : [];
  return [...headings, ...opening, ...rest];
}

/** A sub-point is printed with the mark of its source; the edition's file has “-” for all of them. */
function printMarks(lines: readonly string[], passages: readonly Passage[]): void {
  const marks = new Map<string, string>();
  for (const line of lines.map(collapse)) {
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

import { readFileSync, statSync } from 'node:fs';
import { codePoint, control, unseen } from './character.ts';
import type { Mistake } from './mistake.ts';

/** What a file may hold at most: many times what a release has; more would take minutes to read. */
export const limits = {
  /** The size of a file, in bytes. */
  size: 1_000_000,
  /** The length of a line, in characters. */
  line: 100_000,
};

/** What is wrong with a file, wherever it is. */
export type Fault = Omit<Mistake, 'file' | 'field'>;

/**
 * Reads a text file: its bytes, and the same as text without a byte order mark. Gives what is wrong instead, with its
 * line, where it is no text in UTF-8, beyond the limits, or has characters that no text has.
 * @throws {Error} if there is no such file.
 */
export function readLegible(path: string): { bytes: Buffer; text: string } | Fault {
  const { size } = statSync(path);
  if (size > limits.size) return tooLarge(size);
  const bytes = readFileSync(path);
  const text = decode(bytes);
  if (text === undefined) return notUtf8(bytes);
  const lines = text.split(/\r\n|\r|\n/);
  const long = lines.findIndex((line) => line.length > limits.line);
  if (long >= 0) return tooLong(long + 1, lines[long]?.length ?? 0);
  const [found] = text.match(control) ?? [];
  return found === undefined ? { bytes, text } : noText(lineOf(text, found), found);
}

/** Where a source may have it, but no text of the edition’s own: a form feed is a page’s end. */
const unwritten = new RegExp(`${unseen.source}|\\f`, 'gu');

/** What in an edition’s file, or a part of it, no text has or nothing shows; `from` is the line of the part’s first. */
export function unseenFault(text: string, from = 1): Fault | undefined {
  const [strange] = text.match(control) ?? [];
  if (strange !== undefined) return noText(lineOf(text, strange) + from - 1, strange);
  const found = text.match(unwritten) ?? [];
  const [first] = found;
  if (first === undefined) return undefined;
  const more = found.length > 1 ? `, and ${found.length - 1} more like it` : '';
  return {
    line: lineOf(text, first) + from - 1,
    problem: `there is a character that nothing shows, ${codePoint(first)}${more}.`,
    expected: 'text in which all that is there can be seen; it counts for nothing when the source is compared.',
    mend: 'Delete it. An editor shows it as a sign or a gap of no width; typing the words anew is safe.',
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOf(text: string, character: string): number {
  return text.slice(0, text.indexOf(character)).split(/\r\n|\r|\n/).length;
}

function tooLarge(size: number): Fault {
  return {
    problem: `the file has ${thousands(size)} bytes.`,
    expected: `at most ${thousands(limits.size)}.`,
    mend: 'See what it is: a release is a page or a few. A long annex is a release of its own.',
  };
}

function notUtf8(bytes: Buffer): Fault {
  let start = 0;
  let line = 1;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (decode(bytes.subarray(start, end)) === undefined) break;
    start = end + 1;
    line += 1;
  }
  return {
    line,
    problem: 'the bytes of this line are no UTF-8.',
    expected: 'a text file in UTF-8.',
    mend: 'Save it as UTF-8; most editors ask for the encoding under “Save as”.',
  };
}

function tooLong(line: number, length: number): Fault {
  return {
    line,
    problem: `the line has ${thousands(length)} characters.`,
    expected: `at most ${thousands(limits.line)}.`,
    mend: 'Break it where its paragraphs end.',
  };
}

function noText(line: number, character: string): Fault {
  return {
    line,
    problem: `there is ${codePoint(character)}, which is no character of a text.`,
    expected: 'words, spaces, tabs and line ends.',
    mend: 'Copy the words again and save them as UTF-8; in front matter and Markdown, also an escape or “&#…;” can name it.',
  };
}

const thousands = new Intl.NumberFormat('en-GB').format;

import { visible } from '../model/character.ts';
import { readLegible } from '../model/legible.ts';
import { reasonOf } from '../model/mistake.ts';
import { sha256 } from '../model/source.ts';
import { Refusal } from '../command/refusal.ts';

/** A line of a captured page that is not blank. */
export interface Line {
  /** Its words without what nothing shows; runs of white space are one space, but an ideographic space stays, since it may end a number. */
  text: string;
  /** Whether a blank line stands before it. */
  apart: boolean;
}

/** A text as it was copied from a page. */
export interface Capture {
  path: string;
  bytes: Uint8Array;
  sha256: string;
  /** Whether it starts with a byte order mark, which stays in the file and is no word of it. */
  marked: boolean;
  lines: Line[];
}

/**
 * Reads a captured file.
 * @throws {Refusal} if it is not there, no text, or empty.
 */
export function readCapture(path: string): Capture {
  const { bytes, text } = read(path);
  const lines = visible(text).split(/\r\n|\r|\n/);
  const texts = lines.map((line) => line.replace(/[^\S\u3000]+/g, ' ').trim());
  const found = texts.flatMap((text, index) => (text ? [{ text, apart: texts[index - 1] === '' }] : []));
  if (found.length === 0) {
    throw new Refusal({
      problem: `${path} holds no words.`,
      expected: 'the text of the release as copied from its page.',
      mend: 'Copy it again and save it as UTF-8.',
    });
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { path, bytes, sha256: sha256(bytes), marked, lines: found };
}

function read(path: string): { bytes: Buffer; text: string } {
  const found = attempt(path);
  if ('text' in found) return found;
  const { line, problem, ...rest } = found;
  throw new Refusal({ problem: `${line ? `${path}:${line}` : path}: ${problem}`, ...rest });
}

function attempt(path: string): ReturnType<typeof readLegible> {
  try {
    return readLegible(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const plain = { ENOENT: `there is no file ${path}.`, EISDIR: `${path} is a folder.` }[code ?? ''];
    throw new Refusal({
      problem: plain ?? `${path} cannot be read: ${reasonOf(error)}`,
      expected: 'the path of a text file with the release as copied from its page.',
      mend: 'Check the path.',
    });
  }
}

import { readFileSync } from 'node:fs';
import { sha256 } from '../model/source.ts';
import { Refusal } from './refusal.ts';

/** A line of a captured page that is not blank. */
export interface Line {
  /** Its words; runs of white space are one space, but an ideographic space stays, since it may end a number. */
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
 * @throws {Refusal} if it is not there, not UTF-8, or empty.
 */
export function readCapture(path: string): Capture {
  const bytes = bytesOf(path);
  const lines = decode(path, bytes).split(/\r\n|\r|\n/);
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

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal({
      problem: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      expected: 'the path of a text file with the release as copied from its page.',
      mend: 'Check the path.',
    });
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({
      problem: `${path} is not UTF-8.`,
      expected: 'text in UTF-8, since its bytes are published as they are.',
      mend: 'Save the copy as UTF-8; most editors ask for the encoding under “Save as”.',
    });
  }
}

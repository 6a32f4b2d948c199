import type { Release } from '../model/release.ts';
import { allPassages } from '../model/release.ts';
import { editionLines, sha256 } from '../model/source.ts';

/**
 * The digest of a text's words: SHA-256 in hexadecimal of its words, each followed by a line feed. A word is what
 * stands between spaces and line ends, so the lines of a text may be set otherwise, and no letter.
 * In a terminal: `tr -s ' ' '\n' < text | sha256sum`.
 */
export function digestOf(text: string): string {
  const words = text.split(/[ \n]/).filter(Boolean);
  return sha256(new TextEncoder().encode(words.map((word) => `${word}\n`).join('')));
}

/** The digests of a release by the part that has them: `''` is its plain text, `p2` the words of a passage. */
export function digestsOf(release: Release): Map<string, string> {
  const lines = editionLines(release).map(({ text }) => text);
  return new Map([
    ['', digestOf(lines.join('\n'))],
    ...allPassages(release).map(({ id, text }) => [id, digestOf(text)] as const),
  ]);
}

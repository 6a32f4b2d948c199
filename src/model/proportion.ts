import { counted } from './count.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import { sidesOf, voiceOf, type Voice } from './side.ts';

/** A passage as a picture of the whole has it. */
export interface Proportion {
  passage: Passage;
  voice: Voice;
  /** Its share of the letters of the release’s passages; all together are 1. */
  ofAll: number;
  /** Its length beside the longest passage’s, which is 1. */
  ofLongest: number;
}

/** The passages of a release by length and speaker, in their order. */
export function proportionsOf(release: Release): Proportion[] {
  const sides = sidesOf(release);
  const passages = allPassages(release);
  const lengths = passages.map(({ text }) => text.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const longest = Math.max(...lengths);
  return passages.map((passage) => ({
    passage,
    voice: voiceOf(passage, sides),
    ofAll: passage.text.length / total,
    ofLongest: passage.text.length / longest,
  }));
}

/** How long a release is, for readers: “566 words”; where its script puts no spaces between them, “132 characters”. */
export function lengthOf(release: Release): string {
  const text = allPassages(release)
    .map((passage) => passage.text)
    .join(' ');
  const words = text.split(' ');
  const letters = text.match(/\p{L}/gu) ?? [];
  const unspaced = letters.filter((letter) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(letter));
  return 2 * unspaced.length > letters.length
    ? counted(words.join('').length, 'character')
    : counted(words.length, 'word');
}

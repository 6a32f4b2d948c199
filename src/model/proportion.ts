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

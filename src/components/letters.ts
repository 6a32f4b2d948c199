import { letterAddress } from '../addresses.ts';
import type { Letter } from '../model/name-index.ts';
import type { Subject } from '../model/subjects.ts';

/** Letters with how many names each has and the way to them: of the whole edition, or of one kind of subject. */
export function lettersOf(letters: readonly Letter<unknown>[], kind?: Subject['kind']) {
  return letters.map(({ letter, lang, entries }) => ({
    letter,
    lang,
    count: entries.length,
    address: letterAddress(letter, 1, kind),
  }));
}

import { fold } from '../model/fold.ts';

/*
 * The list of words that can be found lies on shelves, each a file of those that begin alike, so that none is long and
 * the search loads what it needs. Shared by the build and the browser.
 */

/** The letters that a word is looked for by; a syllable of Hangul is several, as it is typed. */
export function lettersOf(word: string): string[] {
  return [...fold(word).normalize('NFD')];
}

/** The name of the shelf of what begins with some letters, as a file can have it: `p`, `pe`, `u1112`. */
export function shelfName(letters: readonly string[]): string {
  return letters
    .map((letter) => (/[a-z]/.test(letter) ? letter : `u${(letter.codePointAt(0) ?? 0).toString(16)}`))
    .join('');
}

/** Of the shelves that there are, the one that a word belongs on; none where nothing begins so. */
export function shelfOf(word: string, shelves: readonly string[]): string | undefined {
  const letters = lettersOf(word);
  for (let length = letters.length; length > 0; length--) {
    const name = shelfName(letters.slice(0, length));
    if (shelves.includes(name)) return name;
  }
  return undefined;
}

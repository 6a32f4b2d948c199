/*
 * What stands between the words in the search index, for its own use: signs in letters of Old Italic, which nobody
 * types and no release has. Shared by the build, which writes them, and the browser, which asks for them.
 */

/** Stands before and after each name of a document, so that a name is found as a whole. */
export const nameSign = letters('n');

/** Stands before and after each passage that concerns the area of this number. */
export function areaSign(number: number): string {
  return letters(`a${number}n`);
}

/**
 * Ends a pair of characters: what is looked for is found in all that begins with it, and of a syllable of Hangul one
 * without its last letter is a beginning.
 */
export const pairSign = letters('p');

/** How many places stand empty between the parts of a document: words nearer than this are of one passage. */
export const gap = 250;

/** Ties a dash that stands by itself to the word before it: it would take a place among the words. */
export const tie = '\u2063';

/** Whether a word of the index is one that a document has, and not a sign or an empty place. */
export function isWord(word: string): boolean {
  return word !== emptyPlace && !/^[\u{10300}-\u{1031f}]+$/u.test(word);
}

/** A place that has no word: Pagefind counts it and finds nothing there. */
export const emptyPlace = '·';

function letters(text: string): string {
  return [...text].map((letter) => String.fromCodePoint(0x10300 + (parseInt(letter, 36) % 32))).join('');
}

import { unspaced } from '../model/unspaced.ts';
import { pairSign } from './signs.ts';

/*
 * Where a word ends that no space ends, dictionaries differ on from browser to browser. So the index has each such
 * character together with the next: whatever is asked for is a run of these pairs, and no part of a compound is hidden.
 * Shared by the build, which writes the pairs, and the browser, which asks for them.
 */

/** Stands in a word of the index where what is shown of it ends, and the next word follows without a space. */
const joint = '\u2064';

const one = `[${unspaced}]\\p{M}*`;
const beside = `[^\\p{L}\\p{N}${unspaced}]*`;
/** Single characters of these scripts, and words of others; punctuation goes with what it stands behind. */
const piece = new RegExp(`${beside}(?:[${unspaced}]${beside}|[\\p{L}\\p{N}][^${unspaced}]*)|.+`, 'gu');
const run = new RegExp(`(?:${one})+|[^${unspaced}]+`, 'gu');
const character = new RegExp(one, 'gu');
const [first, last] = [new RegExp(`^${one}`, 'u'), new RegExp(`${one}$`, 'u')];

/** Whether a word begins in one of these scripts. */
export function isUnspaced(word: string): boolean {
  return first.test(word);
}

/** A text as the index has it: a word of these scripts as its pairs, all else as it stands. */
export function inPairs(text: string): string {
  return text.replace(/\S+/g, (word) => pairsOf(word).join(' '));
}

/** A word of a text as the words that the index has for it. */
export function pairsOf(word: string): string[] {
  const pieces = word.match(piece) ?? [];
  return pieces.map((shown, at) => {
    const next = pieces[at + 1];
    if (next === undefined) return shown;
    const pair = last.test(shown) ? first.exec(next)?.[0] : undefined;
    return shown + joint + (pair ? pair + pairSign : '');
  });
}

/** What a word of the index shows of its text, and whether a space follows. */
export function shownOf(word: string): { shown: string; spaced: boolean } {
  const [shown = '', next] = word.split(joint);
  return { shown, spaced: next === undefined };
}

/** A word as typed, parted where the scripts change: “KT-1훈련기” is asked for as two. */
export function runsOf(word: string): string[] {
  return word.match(run) ?? [];
}

/** The characters of a run. */
export function charactersOf(word: string): string[] {
  return word.match(character) ?? [];
}

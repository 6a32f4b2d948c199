import { wordsOf, type Word } from './words.ts';

/** A quotation as it was typed or pasted, read as far as it is compared. */
export interface Quotation {
  text: string;
  /** Whether what was given is longer. */
  cut: boolean;
  words: Word[];
  /** The parts between its omissions; one where there is none. */
  phrases: Word[][];
}

/** How many characters are read: twice the longest paragraph, and little enough to be compared at once. */
export const longest = 3000;

/** Reads what a reader gives; longer texts are cut, at a space where there is one. */
export function readQuotation(given: string): Quotation {
  const cut = given.length > longest;
  const text = cut ? (/^[^]*\s/.exec(given.slice(0, longest + 1))?.[0] ?? given.slice(0, longest)) : given;
  const words = wordsOf(text);
  const phrases: Word[][] = [[]];
  for (const word of words) {
    if (word.kind === 'omission') phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return { text, cut, words, phrases: phrases.map(withLooseEnds).filter((phrase) => phrase.some(counts)) };
}

/** A phrase whose enclosing quotation marks and final stop may be missing in the source. */
export function withLooseEnds(phrase: Word[]): Word[] {
  const first = phrase.findIndex(({ kind }) => kind !== 'quote');
  const last = phrase.findLastIndex(({ kind }) => kind !== 'quote' && kind !== 'stop');
  return phrase.map((word, at) => ({ ...word, optional: at < first || at > last }));
}

function counts({ optional }: Word): boolean {
  return !optional;
}

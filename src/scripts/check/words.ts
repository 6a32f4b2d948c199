import { unspaced } from '../../model/unspaced.ts';

/** A word of a text. */
export interface Word {
  /** Without capitals and accents: by this it is found. */
  fold: string;
  /** What stands in the text, and where. */
  raw: string;
  start: number;
  end: number;
  /** How much it tells: characters of scripts without spaces are about half a word. */
  size: number;
}

/** Hyphens and dashes, the minus sign among them. */
const dash = '\\p{Pd}\\u2212\\u2043\\u02d7';
const apostrophe = "'`\\u00b4\\u02b9\\u02bc\\u2018\\u2019\\u2032\\uff07";
/** Curly, straight, low, angled and corner quotation marks, primes, and accents typed in their place. */
const quote = `"${apostrophe}\\p{Pi}\\p{Pf}\\u02ba\\u201a\\u201e\\u2033-\\u2037\\u300c-\\u300f\\u301d-\\u301f\\uff02`;
const dots = '(?:\\u2026|\\.(?:\\s?\\.){2,})';
const raised = '\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079';
/** Where no spaces stand between words, each character is compared by itself. */
const letter = `(?![${unspaced}${raised}])[\\p{L}\\p{M}\\p{N}]`;
/** What is no part of a sentence: marks of footnotes, Markdown, HTML and lists (East Asia breaks words over lines). */
const mark = [
  '<sup>\\d{1,3}</sup>',
  '</?[a-zA-Z][^<>]{0,200}>',
  '\\[\\^?\\d{1,3}\\]:?',
  `[${raised}]+`,
  '[*_\\\\#>|~\\u2022\\u00b7\\u25a0-\\u25ff\\u2023\\u00ba]',
  '(?<=\\n[ \\t]*|[.:;]\\s+)o(?=\\s)',
  '(?<=\\n[ \\t]*)(?:\\(?(?:\\p{Nd}{1,3}\\p{Ll}?[.)]|\\p{Ll}\\))|[\\uff10-\\uff19ㅇᄋ\\p{No}])(?=\\s)',
  `(?<=(?:^|[^\\p{L}\\p{N},])\\n)(?:[${unspaced}]{1,3}[.、]|\\p{Ps}[${unspaced}\\p{Nd}]{1,3}\\p{Pe})(?=\\s)`,
  `(?<=[.,;!?${quote}])\\d{1,3}(?![\\p{L}\\p{N}.,])`,
].join('|');

/**
 * An apostrophe belongs to the word around it, a point or comma to the number around it, what is invisible (soft
 * hyphens, zero-width spaces) to the word before it. Dashes are between words: so “large-scale” equals “large scale”.
 */
const pattern = new RegExp(
  `${mark}|(?<word>[${unspaced}]\\p{M}*|${letter}(?:${letter}|\\p{Cf}|[${apostrophe}](?=${letter})|(?<=\\p{N})[.,](?=\\p{N}))*)`,
  'gu',
);
const character = new RegExp(`^[${unspaced}]`, 'u');

/** Quotation marks: within a word the same signs are apostrophes. */
export const quotes = new RegExp(`(?<!${letter})[${quote}]+|[${quote}]+(?!${letter})`, 'gu');

/** Forms whose difference does not count, as readers are told of them, and what is compared in their place. */
const forms: [name: string, form: RegExp, plain: string][] = [
  ['numbers and marks', new RegExp(mark, 'gu'), ''],
  ['dots of omission', new RegExp(`[\\[(]\\s?${dots}\\s?[\\])]|${dots}`, 'gu'), '…'],
  ['hyphens and dashes', new RegExp(`\\s*[${dash}]+\\s*`, 'gu'), ' '],
  ['quotation marks', quotes, '’'],
  ['apostrophes', new RegExp(`[${apostrophe}]`, 'gu'), '’'],
  ['white space', /[\s\p{Cc}\p{Cf}]+/gu, ''],
];

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  // It begins with a line, as what stands between two of its words does not.
  return [...`\n${text}`.matchAll(pattern)].flatMap(({ index, groups: { word: raw } = {} }) => {
    if (!raw) return [];
    const start = index - 1;
    const fold = plainOf(raw).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return [{ fold, raw, start, end: start + raw.length, size: character.test(raw) ? 0.5 : 1 }];
  });
}

/** A text as it is compared: in one form, without white space. */
export function plainOf(text: string): string {
  return forms.reduce((plain, [, form, by]) => plain.replace(form, by), text).normalize('NFC');
}

/** The forms in which two texts differ, as readers are told of them; none where more than forms differs. */
export function formsOf(one: string, other: string): string[] | undefined {
  let texts = [one, other];
  const told = forms.filter(([, form, by]) => {
    const [here, there] = texts.map((text) => String(text.match(form)));
    texts = texts.map((text) => text.replace(form, by));
    return here !== there;
  });
  return plainOf(one) === plainOf(other) ? told.map(([name]) => name) : undefined;
}

/** How much words tell together. */
export function sizeOf(words: readonly Word[]): number {
  return words.reduce((sum, { size }) => sum + size, 0);
}

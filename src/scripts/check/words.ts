import { unspaced } from '../../model/unspaced.ts';

/** A word or a punctuation mark of a text. */
export interface Word {
  /** A `mark` is no part of a sentence: of a footnote, a list, Markdown or HTML. */
  kind: keyof typeof kinds;
  /** What is compared: the same for all forms whose difference does not count. */
  key: string;
  /** The key without capitals and accents, by which words are found. */
  fold: string;
  /** Its place among the words of the text. */
  index: number;
  /** What stands in the text, and where. */
  raw: string;
  start: number;
  end: number;
  /** The white space before it. */
  gap: string;
  /** How much it tells: characters of scripts without spaces are about half a word. */
  size: number;
  /** Whether it may be missing on the other side. */
  optional: boolean;
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

/**
 * An apostrophe belongs to the word around it, a point or comma to the number around it, what is invisible (soft
 * hyphens, zero-width spaces) to the word before it. Dashes are between words: so “large-scale” equals “large scale”.
 */
const pattern = new RegExp(
  [
    `(?<omission>[\\[(]\\s?${dots}\\s?[\\])]|${dots})`,
    `(?<mark><sup>\\d{1,3}</sup>|</?[a-zA-Z][^<>]{0,200}>|\\[\\^?\\d{1,3}\\]:?|[${raised}]+|[*_\\\\#>|~\\u2022\\u00b7\\u25a0-\\u25ff\\u2023\\u00ba]|` +
      `(?<=^[ \\t]*)(?:o(?=\\s)|\\d{1,3}(?=[.)]\\s))|(?<=^[ \\t]*\\d{1,3})[.)](?=\\s)|(?<=[.,;!?${quote}])\\d{1,3}(?![\\p{L}\\p{N}.,]))`,
    `(?<word>[${unspaced}]\\p{M}*|${letter}(?:${letter}|\\p{Cf}|[${apostrophe}](?=${letter})|(?<=\\p{N})[.,](?=\\p{N}))*)`,
    `(?<quote>[${quote}]+)`,
    '(?<stop>\\.)',
    `(?<dash>[${dash}]+)`,
    '(?<other>[^\\s\\p{Cc}\\p{Cf}])',
  ].join('|'),
  'gmu',
);
/** The kinds, and what readers are told of those whose form does not count. */
export const kinds = {
  omission: 'dots of omission',
  mark: 'numbers and marks',
  word: 'apostrophes',
  quote: 'quotation marks',
  stop: 'a final stop',
  dash: 'hyphens and dashes',
  other: 'punctuation',
};
const names = Object.keys(kinds) as Word['kind'][];
const characters = new RegExp(`^[${unspaced}]`, 'u');
const apostrophes = new RegExp(`[${apostrophe}]`, 'g');

/** The words and marks of a text, in order. */
export function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(pattern)].map(({ 0: raw, index: start, groups = {} }, index) => {
    const kind = names.find((name) => groups[name] !== undefined) ?? 'other';
    const key = keyOf(kind, raw);
    const fold = key.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const gap = text.slice(last, start);
    last = start + raw.length;
    const size = characters.test(raw) ? 0.5 : 1;
    return { kind, key, fold, index, raw, start, end: last, gap, size, optional: kind === 'mark' || kind === 'dash' };
  });
}

function keyOf(kind: Word['kind'], raw: string): string {
  if (kind === 'quote') return '’';
  if (kind === 'omission') return '…';
  if (kind === 'dash') return '-';
  return visible(raw).replace(apostrophes, '’').normalize('NFC');
}

/** A word without what is invisible in it. */
export function visible(raw: string): string {
  return raw.replace(/\p{Cf}/gu, '');
}

/** How much words tell together. */
export function sizeOf(words: readonly Word[]): number {
  return words.reduce((sum, { size }) => sum + size, 0);
}

/** A word or a punctuation mark of a text. */
export interface Word {
  kind: 'word' | 'quote' | 'stop' | 'omission' | 'other' | 'break';
  /** What is compared: the same for all forms whose difference does not count. */
  key: string;
  /** Its place among the words of the text. */
  index: number;
  /** Where it stands in the text, and what stands there. */
  start: number;
  raw: string;
  /** Whether it may be missing on the other side. */
  optional: boolean;
}

/** Hyphens and dashes, the minus sign among them. */
export const dash = '\\p{Pd}\\u2212\\u2043\\u02d7';
const letter = '\\p{L}\\p{M}\\p{N}';
const apostrophe = "'`\\u00b4\\u02b9\\u02bc\\u2018\\u2019\\u2032\\uff07";
/** Curly, straight, low, angled and corner quotation marks, primes, and accents typed in their place. */
const quote = `"${apostrophe}\\p{Pi}\\p{Pf}\\u02ba\\u201a\\u201e\\u2033-\\u2037\\u300c-\\u300f\\u301d-\\u301f\\uff02`;
const dots = '(?:\\u2026|\\.(?:\\s?\\.){2,})';

/**
 * An omission, a word, quotation marks, or another mark by itself. An apostrophe belongs to the word around it, a point
 * or comma to the number around it, what is invisible (soft hyphens, zero-width spaces) to the word before it.
 * White space and dashes are between words: so “large-scale” equals “large scale”.
 */
const pattern = new RegExp(
  [
    `(?<omission>[\\[(]\\s?${dots}\\s?[\\])]|${dots})`,
    `(?<word>[${letter}](?:[${letter}\\p{Cf}]|[${apostrophe}](?=[${letter}])|(?<=\\p{N})[.,](?=\\p{N}))*)`,
    `(?<quote>[${quote}]+)`,
    '(?<stop>\\.)',
    `(?<other>[^\\s\\p{Cc}\\p{Cf}${dash}])`,
  ].join('|'),
  'gu',
);

/** The words and marks of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(pattern)].map(({ 0: raw, index: start, groups = {} }, index) => {
    const kind = kinds.find((name) => groups[name] !== undefined) ?? 'other';
    return { kind, key: keyOf(kind, raw), index, start, raw, optional: false };
  });
}

const kinds = ['omission', 'word', 'quote', 'stop'] as const;

function keyOf(kind: Word['kind'], raw: string): string {
  if (kind === 'quote') return '’';
  if (kind === 'omission') return '…';
  return visible(raw).replace(apostrophes, '’').normalize('NFC');
}

const apostrophes = new RegExp(`[${apostrophe}]`, 'gu');

/** Where a word ends in its text. */
export function endOf({ start, raw }: Pick<Word, 'start' | 'raw'>): number {
  return start + raw.length;
}

/** A text without the characters that show nothing. */
export function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

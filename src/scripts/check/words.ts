import { unspaced } from '../../model/unspaced.ts';

/** A word or a punctuation mark of a text. */
export interface Word {
  /** A `mark` is no part of a sentence: of a footnote, a list, Markdown or HTML. */
  kind: 'omission' | 'mark' | 'word' | 'quote' | 'stop' | 'other' | 'break';
  /** What is compared: the same for all forms whose difference does not count. */
  key: string;
  /** The key without capitals and accents, by which words are found. */
  fold: string;
  /** Its place among the words of the text. */
  index: number;
  /** Where it stands in the text, and what stands there. */
  start: number;
  raw: string;
  /** Whether it may be missing on the other side. */
  optional: boolean;
}

/** Hyphens and dashes, the minus sign among them. */
const dash = '\\p{Pd}\\u2212\\u2043\\u02d7';
export const dashes = new RegExp(`[${dash}]`, 'gu');
const apostrophe = "'`\\u00b4\\u02b9\\u02bc\\u2018\\u2019\\u2032\\uff07";
/** Curly, straight, low, angled and corner quotation marks, primes, and accents typed in their place. */
const quote = `"${apostrophe}\\p{Pi}\\p{Pf}\\u02ba\\u201a\\u201e\\u2033-\\u2037\\u300c-\\u300f\\u301d-\\u301f\\uff02`;
const dots = '(?:\\u2026|\\.(?:\\s?\\.){2,})';
const raised = '\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079';
/** Where no spaces stand between words, each character is compared by itself. */
const letter = `(?![${unspaced}${raised}])[\\p{L}\\p{M}\\p{N}]`;
/** A hyphen where a line ends within a word. */
const turn = '[-\\u00ad\\u2010][ \\t]*\\r?\\n[ \\t>]*(?=\\p{Ll})';

/**
 * An apostrophe belongs to the word around it, a point or comma to the number around it, what is invisible (soft
 * hyphens, zero-width spaces) to the word before it. White space and dashes are between words: so “large-scale”
 * equals “large scale”.
 */
const pattern = new RegExp(
  [
    `(?<omission>[\\[(]\\s?${dots}\\s?[\\])]|${dots})`,
    `(?<mark></?[a-zA-Z][^<>]{0,200}>|\\[\\^?\\d{1,3}\\]:?|[${raised}]+|[*_\\\\#>|~\\u2022\\u00b7\\u25a0-\\u25ff\\u2023\\u00ba]|` +
      `(?:o|\\d{1,3}[.)])(?=\\s)(?<=^[ \\t]*(?:o|\\d{1,3}[.)]))|(?<=[.,;!?${quote}])\\d{1,3}(?![\\p{L}\\p{N}.,]))`,
    `(?<word>[${unspaced}]\\p{M}*|${letter}(?:${turn}|${letter}|\\p{Cf}|[${apostrophe}](?=${letter})|(?<=\\p{N})[.,](?=\\p{N}))*)`,
    `(?<quote>[${quote}]+)`,
    '(?<stop>\\.)',
    `(?<other>[^\\s\\p{Cc}\\p{Cf}${dash}])`,
  ].join('|'),
  'gmu',
);
const kinds = ['omission', 'mark', 'word', 'quote', 'stop'] as const;

/** The words and marks of a text, in order. A word broken over two lines is one where `knows` has it as one. */
export function wordsOf(text: string, knows: (fold: string) => boolean = () => true): Word[] {
  const words: Word[] = [];
  for (const { 0: whole, index, groups = {} } of text.matchAll(pattern)) {
    const kind = kinds.find((name) => groups[name] !== undefined) ?? 'other';
    const halves = kind !== 'word' || knows(foldOf(keyOf(kind, whole))) ? [whole] : whole.split(turns);
    let end = index;
    for (const raw of halves) {
      const [key, start] = [keyOf(kind, raw), text.indexOf(raw, end)];
      words.push({ kind, key, fold: foldOf(key), index: words.length, start, raw, optional: kind === 'mark' });
      end = start + raw.length;
    }
  }
  return words;
}

function keyOf(kind: Word['kind'], raw: string): string {
  if (kind === 'quote') return '’';
  if (kind === 'omission') return '…';
  return raw
    .replace(turns, '')
    .replace(/\p{Cf}/gu, '')
    .replace(apostrophes, '’')
    .replace(ligatures, spelt)
    .normalize('NFC');
}

const foldOf = (key: string) => key.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const apostrophes = new RegExp(`[${apostrophe}]`, 'gu');
export const turns = new RegExp(turn, 'gu');
/** Letters that printing joins into one character: ﬁ, ﬂ and their like. */
export const ligatures = /[\ufb00-\ufb06]/gu;
const spelt = (ligature: string) => ligature.normalize('NFKD');

/** How much words tell: characters of scripts without spaces are about half a word. */
export function sizeOf(...words: Word[]): number {
  return words.reduce((sum, { raw }) => sum + (characters.test(raw) ? 0.5 : 1), 0);
}

const characters = new RegExp(`^[${unspaced}]`, 'u');

/** Where a word ends in its text. */
export function endOf({ start, raw }: Pick<Word, 'start' | 'raw'>): number {
  return start + raw.length;
}

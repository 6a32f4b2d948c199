import { isUnspaced, runsOf } from '../../search/pairs.ts';
import { most, pairsOfRun } from './row.ts';

/** What is searched for, as the address of the search page holds it. */
export interface Query {
  words: string;
  kind: string;
  area: string;
}

/** Longer questions are cut: no sentence of a release is as long. */
const longest = 300;

export function readQuery(address: string): Query {
  const values = new URL(address).searchParams;
  const value = (name: string) => (values.get(name) ?? '').slice(0, longest);
  return { words: value('q'), kind: value('kind'), area: value('area') };
}

/** The search page's address with this query, so that it can be shared and gone back to. */
export function writeQuery({ words, kind, area }: Query, address: string): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries({ q: words, kind, area })) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** How many words more are asked: each may cost a file of the index, too. */
const mostBeside = 2;

/** What is asked of the index. */
export interface Question {
  /** The words, each once. */
  words: string[];
  /** The words as they were typed, as one phrase; empty where there is one word only. */
  phrase: string;
  /** Of a long question, words that the phrase has no room for: they tell those apart that all have the phrase. */
  beside: string[];
  /** Whether the phrase is all that is asked for: it stood in quotation marks. */
  quoted: boolean;
}

export function questionOf(typed: string): Question {
  const text = typed.normalize('NFC').trim();
  const quoted = /^["\u201c\u201d\u201e\u00ab][^"]+["\u201c\u201d\u00bb]$/u.test(text);
  const words = text.split(/\s+/).flatMap(runsOf).map(bare).filter(Boolean);
  const run = words
    .map((_, start) => affordable(words.slice(start)))
    .reduce((best, other) => (other.join('').length > best.join('').length ? other : best), []);
  const others = [...new Set(words)].filter((word) => !run.includes(word) && !isUnspaced(word));
  const beside = others.sort((a, b) => b.length - a.length).slice(0, mostBeside);
  return { words: [...new Set(run)], beside, phrase: quoted || run.length > 1 ? run.join(' ') : '', quoted };
}

/** The first of these words, as many as may be asked for; of a longer phrase the longest words are. */
function affordable(words: string[]): string[] {
  let cost = 0;
  const end = words.findIndex((word) => (cost += isUnspaced(word) ? pairsOfRun(word) : 1) > most);
  return end < 0 ? words : words.slice(0, end);
}

/** A word without the punctuation around it. */
export function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

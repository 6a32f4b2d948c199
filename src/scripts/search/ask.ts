import { nameSign } from '../../search/signs.ts';
import { charactersOf, isUnspaced } from '../../search/pairs.ts';
import type { Pagefind, Result } from './engine.ts';
import type { Question } from './query.ts';
import type { Answers } from './ranking.ts';
import { askPairs, inRow, spread, type Member } from './row.ts';
import { instead, type Vocabulary } from './vocabulary.ts';

/** What is known of a question. */
export interface Asked {
  answers: Answers;
  /** The word that each of the answers is to. */
  known: string[];
  missing: Missing[];
}

/** A word that no document has, and the nearest that one has. */
export interface Missing {
  word: string;
  nearest: string | undefined;
}

/** Asks the index for the words of a question, and the list of words for those that it has not. */
export async function ask(
  pagefind: Pagefind,
  { words, phrase, beside, quoted }: Question,
  vocabulary: Vocabulary,
): Promise<Asked> {
  const find = async (text: string) =>
    (await pagefind.search(text)).results.filter((result) => result.words.length > 0);
  // Of characters a phrase may cost a file for each: what stands in a row is found here, from what is loaded anyway.
  const compares = words.some(isUnspaced);
  const phrases = phrase && !compares ? await find(`"${phrase}"`) : [];
  const whole = `"${nameSign} ${phrase || words.join(' ')} ${nameSign}"`;
  const answers: Answers = {
    words: [],
    phrase: phrases,
    named: words.length > 0 && !compares ? await find(whole) : [],
  };
  const known: string[] = [];
  const missing: Missing[] = [];
  const found = new Map<string, Result[]>();
  for (const word of phrases.length > 1 ? [...words, ...beside] : words) {
    if (isUnspaced(word)) {
      const pairs = await askPairs(find, word);
      const results = inRow(pairs);
      const had = results.length > 0 ? [spread(results, lengthOf(word))] : pairs.map((pair) => spread(pair.results, 2));
      if (results.length === 0) missing.push({ word, nearest: (await instead(vocabulary, word)).nearest });
      if (had.some((documents) => documents.length > 0)) {
        known.push(...had.map(() => word));
        answers.words.push(...had);
      }
      found.set(word, results);
      continue;
    }
    // In quotation marks a word is found as it is or by its stem; without, an unknown one is taken for what it begins with.
    if (phrases.length === 0 && (await find(`"${word}"`)).length === 0) {
      const { begun, nearest } = await instead(vocabulary, word);
      if (!begun) {
        missing.push({ word, nearest });
        continue;
      }
    }
    const results = await find(word);
    known.push(word);
    answers.words.push(results);
    found.set(word, results);
  }
  if (compares && missing.length === 0) {
    const row: Member[] = [];
    let length = 0;
    // A phrase may have a word twice.
    for (const word of phrase ? phrase.split(' ') : words) {
      row.push({ at: length, results: found.get(word) ?? [] });
      length += lengthOf(word);
    }
    const signs = await find(nameSign);
    answers.named = inRow([...row, { at: -1, results: signs }, { at: length, results: signs }]);
    // Of a phrase the first place is told, as Pagefind tells it.
    const first = inRow(row).map((result) => ({ ...result, words: result.words.slice(0, 1) }));
    if (phrase) answers.phrase = spread(first, length);
  }
  if (quoted) {
    const ids = new Set(answers.phrase.map(({ id }) => id));
    answers.words = answers.words.map((results) => results.filter(({ id }) => ids.has(id)));
  }
  return { answers, missing, known };
}

/** How many places of the index a word takes. */
function lengthOf(word: string): number {
  return isUnspaced(word) ? charactersOf(word).length : 1;
}

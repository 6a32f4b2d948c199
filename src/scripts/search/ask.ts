import { nameSign } from '../../search/signs.ts';
import { charactersOf, isUnspaced } from '../../search/pairs.ts';
import type { Pagefind } from './engine.ts';
import type { Question } from './query.ts';
import type { Answers } from './ranking.ts';
import { askPairs, inRow, spread, type Member } from './row.ts';
import { instead } from './vocabulary.ts';

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

/** Asks the index for the words of a question, and the lists in the folder `vocabulary` for those that it has not. */
export async function ask(pagefind: Pagefind, { words, phrase, quoted }: Question, vocabulary: string): Promise<Asked> {
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
  const row: Member[] = [];
  let length = 0;
  for (const word of words) {
    if (isUnspaced(word)) {
      const pairs = await askPairs(find, word);
      const results = inRow(pairs);
      const size = charactersOf(word).length;
      const had = results.length > 0 ? [spread(results, size)] : pairs.map((pair) => spread(pair.results, 2));
      if (results.length === 0) missing.push({ word, nearest: (await instead(vocabulary, word)).nearest });
      if (had.some((documents) => documents.length > 0)) {
        known.push(...had.map(() => word));
        answers.words.push(...had);
      }
      row.push({ at: length, results });
      length += size;
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
    row.push({ at: length, results });
    length++;
  }
  if (compares && missing.length === 0) {
    const signs = await find(nameSign);
    const named = row.map(({ at, results }) => ({ at: at + 1, results }));
    answers.named = inRow([{ at: 0, results: signs }, ...named, { at: length + 1, results: signs }]);
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

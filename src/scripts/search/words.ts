import type { Pagefind } from './engine.ts';
import { markedPhrases } from './excerpt.ts';
import { resembles } from './resemblance.ts';

/**
 * The words of a query that the index knows. For a word it does not know, Pagefind falls back to whatever known word
 * it begins with, “as” for “asdf”; such a word is left out, so that nonsense finds nothing. Phrases are left alone.
 */
export async function knownWords(pagefind: Pagefind, words: string): Promise<string> {
  if (words.includes('"')) return words;
  const known: string[] = [];
  for (const word of words.split(/\s+/)) {
    // One after the other: Pagefind writes the excerpts of all searches into the same object.
    const [best] = (await pagefind.search(word)).results;
    const found = best ? markedPhrases((await best.data()).excerpt) : [];
    if (found.some((phrase) => resembles(phrase, word))) known.push(word);
  }
  return known.join(' ');
}

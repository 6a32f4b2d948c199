import { distance } from 'fastest-levenshtein';
import { fold } from '../../model/fold.ts';
import { shelfOf } from '../../search/shelf.ts';

/** The list of the words that the edition has: its folder, and the shelves that it is divided into. */
export interface Vocabulary {
  folder: string;
  shelves: readonly string[];
}

const loaded = new Map<string, Promise<string[]>>();

/** The words of the edition near this one in the alphabet, commonest first; each part of the list is loaded once; a failed load is tried again. */
async function near({ folder, shelves }: Vocabulary, word: string): Promise<string[]> {
  const shelf = shelfOf(word, shelves);
  if (shelf === undefined) return [];
  const words = loaded.get(shelf) ?? wordsAt(`${folder}${shelf}.json`);
  loaded.set(shelf, words);
  words.catch(() => loaded.delete(shelf));
  return words;
}

async function wordsAt(address: string): Promise<string[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return (await answer.json()) as string[];
}

/** What the edition has instead of a word that it has not: words that begin with it, or the one most like it. */
export interface Instead {
  begun: boolean;
  nearest: string | undefined;
}

/** Asks the list of words for a word that no document has. */
export async function instead(vocabulary: Vocabulary, word: string): Promise<Instead> {
  const wanted = fold(word);
  const words = (await near(vocabulary, word)).map((known) => ({ known, folded: fold(known) }));
  const begun = wanted.length > 1 && words.some(({ folded }) => folded.startsWith(wanted));
  // About a third of the letters may be wrong: two that change places count as two.
  let least = 0.36 * wanted.length;
  let nearest: string | undefined;
  for (const { known, folded } of words) {
    // An ending that was not typed is hardly a mistake.
    const away = Math.min(distance(folded, wanted), distance(folded.slice(0, wanted.length), wanted) + 0.5);
    if (away < least) [least, nearest] = [away, known];
  }
  return { begun, nearest: begun ? undefined : nearest };
}

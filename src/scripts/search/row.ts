import { pairSign } from '../../search/signs.ts';
import { charactersOf } from '../../search/pairs.ts';
import type { Result } from './engine.ts';

/** How many files of the index a question may cost: a word may be in any of them, and so may each pair of characters. */
export const most = 5;

/** Documents with a word, and where each word stands among the others of a row. */
export interface Member {
  at: number;
  results: Result[];
}

/** The documents that have all of these in a row, with the places where it begins. */
export function inRow([first, ...rest]: Member[]): Result[] {
  const others = rest.map(({ at, results }) => {
    return { at, places: new Map(results.map(({ id, words }) => [id, new Set(words)])) };
  });
  return (first?.results ?? []).flatMap((result) => {
    const begins = (place: number) => others.every(({ at, places }) => places.get(result.id)?.has(place + at));
    const words = result.words.filter(begins);
    return words.length > 0 ? [{ ...result, words }] : [];
  });
}

/** The same with all places of what begins there and is so many words long. */
export function spread(results: Result[], length: number): Result[] {
  const places = (start: number) => Array.from({ length }, (_, away) => start + away);
  return results.map((result) => ({ ...result, words: result.words.flatMap(places) }));
}

/** How many pairs of characters a word of a script without spaces is asked by: as few as have all its characters. */
export function pairsOfRun(word: string): number {
  return Math.min(Math.ceil(charactersOf(word).length / 2), most);
}

/** Asks for a word of a script without spaces by its pairs, each at its distance from the first. */
export async function askPairs(find: (text: string) => Promise<Result[]>, word: string): Promise<Member[]> {
  const characters = charactersOf(word);
  if (characters.length === 1) return [{ at: 0, results: await find(word) }];
  const count = pairsOfRun(word);
  const members: Member[] = [];
  for (let number = 0; number < count; number++) {
    const at = Math.round((number * (characters.length - 2)) / Math.max(count - 1, 1));
    const pair = characters.slice(at, at + 2).join('') + pairSign;
    // Without quotation marks a pair that no document has is taken for its beginning; with them, only one place is told.
    members.push({ at, results: (await find(`"${pair}"`)).length > 0 ? await find(pair) : [] });
  }
  return members;
}

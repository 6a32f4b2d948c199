import { fold } from '../model/fold.ts';

/** The parts that the list of words is in: by letter, and one for all that begin otherwise. */
export const shelves = [...'abcdefghijklmnopqrstuvwxyz', 'other'];

/** The shelf of words that begin with this letter. */
export function shelfOf(letter: string): string {
  const [first = ''] = fold(letter);
  return shelves.includes(first) ? first : 'other';
}

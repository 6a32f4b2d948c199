import { fold } from '../../model/fold.ts';

/** Whether something found can be the word asked for: one of its words begins with most of it. */
export function resembles(found: string, word: string): boolean {
  const wanted = letters(word);
  const parts = [...fold(found).split(/[^\p{L}\p{N}]+/u), letters(found)];
  // “de” is no beginning of “defense”, but “per” may become “Peru” while it is typed.
  if (wanted.length < 3) return wanted !== '' && parts.includes(wanted);
  return parts.some((part) => shared(part, wanted) >= (wanted.length === 3 ? 3 : 0.6 * wanted.length));
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The length of the beginning that two texts share. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

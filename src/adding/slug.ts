import { fold } from '../model/fold.ts';

/** How many words of a name its id has. */
const most = 6;

/**
 * A name as part of an address: lower-case letters a–z, digits and hyphens. Empty where most letters are of another
 * script: the “7” of a Korean title names nothing.
 */
export function slugOf(name: string): string {
  const letters = name.normalize().match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{sc=Latin}/u.test(letter));
  if (2 * latin.length < letters.length) return '';
  const words = fold(name)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.slice(0, most).join('-');
}

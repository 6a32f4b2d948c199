import { fold } from '../model/fold.ts';

/** How many letters an id has. */
const most = 100;

/** Letters of Latin script that are no letter a–z with an accent, as passports and catalogues write them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * A name as part of an address, or its first words: lower-case letters a–z, digits and hyphens. Empty where most letters
 * are of another script: the “7” of a Korean title names nothing.
 */
export function slugOf(name: string, first?: number): string {
  const letters = name.normalize().match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{sc=Latin}/u.test(letter));
  if (2 * latin.length < letters.length) return '';
  const words = fold(name)
    .replace(/\p{sc=Latin}/gu, (letter) => plain[letter] ?? letter)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.slice(0, first).join('-').slice(0, most).replace(/-$/, '');
}

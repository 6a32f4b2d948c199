import { fold } from '../model/fold.ts';
import { unspaced } from '../model/unspaced.ts';
import type { SearchDocument } from './document.ts';
import { shelfOf, shelves } from './shelf.ts';

/**
 * The words that can be found, by shelf, commonest first. A word stands on the shelves of its first two letters: the
 * first is easily left out when typing. Where no space ends words there are none to list; those of Hangul have some.
 */
export function vocabularyOf(documents: readonly SearchDocument[]): Map<string, string[]> {
  const counts = new Map<string, { word: string; count: number }>();
  for (const { names, title, parts } of documents) {
    for (const [word] of [title, ...names, ...parts.map(({ text }) => text)]
      .join(' ')
      .matchAll(/\p{L}[\p{L}\p{M}-]+/gu)) {
      if (endless.test(word)) continue;
      const known = counts.get(fold(word));
      if (known) known.count++;
      else counts.set(fold(word), { word, count: 1 });
    }
  }
  const found = new Map(shelves.map((shelf) => [shelf, [] as string[]]));
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  for (const { word } of ranked) {
    const [first = '', second = ''] = word;
    for (const shelf of new Set([shelfOf(first), shelfOf(second)])) found.get(shelf)?.push(word);
  }
  return found;
}

const endless = new RegExp(`(?!\\p{Script=Hangul})[${unspaced}]`, 'u');

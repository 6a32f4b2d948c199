import { fold } from '../model/fold.ts';
import { unspaced } from '../model/unspaced.ts';
import type { SearchDocument } from './document.ts';
import { lettersOf, shelfName } from './shelf.ts';

/** How many bytes a shelf has at most; compressed they are hardly half. */
const longest = 100_000;

/**
 * The words that can be found, by shelf, commonest first. A word stands on the shelf of its letters and on that of all but
 * the first, which is easily left out when typing. A shelf of more than `most` bytes is divided by one letter more. Where
 * no space ends words there are none to list; those of Hangul have some.
 */
export function vocabularyOf(documents: readonly SearchDocument[], most = longest): Map<string, string[]> {
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
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  const entries = ranked.flatMap(({ word }): Entry[] => [
    { word, letters: lettersOf(word) },
    { word, letters: lettersOf([...word].slice(1).join('')) },
  ]);
  return new Map(divided(entries, 1, most));
}

/** A word where it is to be found. */
interface Entry {
  word: string;
  letters: string[];
}

/** The shelves of entries by so many letters, each with its words once; what is too long is divided further. */
function divided(entries: readonly Entry[], length: number, most: number): [shelf: string, words: string[]][] {
  const shelves = Map.groupBy(entries, ({ letters }) => shelfName(letters.slice(0, length)));
  return [...shelves].flatMap(([shelf, all]): [string, string[]][] => {
    const words = [...new Set(all.map(({ word }) => word))];
    const bytes = words.reduce((sum, word) => sum + Buffer.byteLength(word) + 3, 0);
    const longer = all.filter(({ letters }) => letters.length > length);
    if (bytes <= most || longer.length === 0) return [[shelf, words]];
    const rest = new Set(all.filter(({ letters }) => letters.length <= length).map(({ word }) => word));
    return [...(rest.size > 0 ? [[shelf, [...rest]] as [string, string[]]] : []), ...divided(longer, length + 1, most)];
  });
}

const endless = new RegExp(`(?!\\p{Script=Hangul})[${unspaced}]`, 'u');

import { decoded, entityIn } from './entities.ts';
import { referencesIn, type Reference } from './reference.ts';
import type { Release } from './release.ts';
import { endOf, ligatures, turns, wordsOf, type Word } from './words.ts';

/** What was typed or pasted, read as far as it is compared. */
export interface Paste {
  text: string;
  /** All words and marks of the text. */
  all: Word[];
  /** The words that are compared: without marks, and without references. */
  words: Word[];
  references: Reference[];
  /** What stands before each of the words, and after the last: an edge may bound a quotation. */
  before: { edge: boolean; omission: boolean }[];
}

/** How many characters are read: a long article. */
export const longest = 8000;

/** What was given as it is read: not more than is compared, entities of HTML decoded; and names for what is read so. */
export function readAs(given: string): { text: string; names: string[] } {
  const short = given.length <= longest ? given : given.slice(0, longest).replace(/\s\S*$/, '');
  const text = decoded(short).normalize('NFC');
  const found = {
    'entities of HTML': entityIn(short),
    'words broken over lines': text.search(turns),
    ligatures: text.search(ligatures),
  };
  return { text, names: Object.entries(found).flatMap(([name, at]) => (at < 0 ? [] : [name])) };
}

/** Reads a text against the releases that it may quote: their words tell what is a word, and what is a reference. */
export function readPaste(text: string, releases: readonly Release[]): Paste {
  const all = wordsOf(text, (fold) => releases.length === 0 || releases.some(({ places }) => places.has(fold)));
  const references = referencesIn(text, releases);
  const referring = ({ start }: Word) => references.some((it) => start >= it.start && start < it.end);
  const words = all.filter((word) => word.kind === 'word' && !referring(word));
  const before = [...words, undefined].map((word, at) => {
    const last = words[at - 1];
    if (!word || !last) return { edge: true, omission: false };
    const between = all.slice(last.index + 1, word.index);
    const omission = between.some(({ kind }) => kind === 'omission');
    const apart = between.some((mark) => mark.kind === 'quote' || referring(mark));
    return { omission, edge: omission || apart || /\n\s*\n/.test(text.slice(endOf(last), word.start)) };
  });
  return { text, all, words, references, before };
}

import { decoded, entityIn } from './entities.ts';
import { referencesIn, type Reference } from './reference.ts';
import type { Release } from './release.ts';
import { wordsOf, type Word } from './words.ts';

/** What was typed or pasted, read as far as it is compared. */
export interface Paste {
  text: string;
  /** All words and marks of the text. */
  all: Word[];
  /** The words alone; those of references have no fold, so that nothing is like them. */
  words: Word[];
  references: Reference[];
  /** What bounds a quotation before each of the words, and after the last. */
  edges: Edge[];
}

/** The marks that open or close a quotation, dots, or an end of the text, a paragraph or a reference. */
export type Edge = 'none' | 'opens' | 'closes' | 'omission' | 'apart';

/** How many characters are read: a long article. */
export const longest = 8000;

/** Letters that printing joins into one character: ﬁ, ﬂ and their like. */
const ligatures = /[\ufb00-\ufb06]/g;
/** A word with a hyphen where a line ends within it. */
const broken = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010][ \t]*\r?\n[ \t>]*(\p{Ll}+)/gu;

/** What was given as it is read: not more than is compared, entities and ligatures decoded; and names for what is read so. */
export function readAs(given: string): { text: string; names: string[] } {
  const short = given.length <= longest ? given : given.slice(0, longest).replace(/\s\S*$/, '');
  const text = decoded(short).normalize('NFC');
  const found = {
    'entities of HTML': entityIn(short),
    'words broken over lines': text.search(broken),
    ligatures: text.search(ligatures),
  };
  const names = Object.entries(found).flatMap(([name, at]) => (at < 0 ? [] : [name]));
  return { text: text.replace(ligatures, (ligature) => ligature.normalize('NFKD')), names };
}

/** Reads a text against the releases that it may quote: their words tell what is a word, and what is a reference. */
export function readPaste(broad: string, releases: readonly Release[]): Paste {
  const isWord = (word: string) =>
    releases.length === 0 || releases.some(({ places }) => places.has(wordsOf(word)[0]?.fold ?? ''));
  const text = broad.replace(broken, (as, one: string, two: string) => (isWord(one + two) ? one + two : as));
  const references = referencesIn(text, releases);
  const all = wordsOf(text);
  const words = all
    .filter(({ kind }) => kind === 'word')
    .map((word) =>
      references.some(({ start, end }) => word.start >= start && word.start < end) ? { ...word, fold: '' } : word,
    );
  const edges = [...words, undefined].map((word, at): Edge => {
    const last = words[at - 1];
    const between = all.slice(last ? last.index + 1 : 0, word?.index);
    if (between.some(({ kind }) => kind === 'omission')) return 'omission';
    if (between.some(({ kind }) => kind === 'quote')) {
      const mark = between.at(-1);
      return word?.gap === '' && mark?.kind === 'quote' && !/\p{Pe}$/u.test(mark.raw) ? 'opens' : 'closes';
    }
    const apart = !word?.fold || !last?.fold || /\n\s*\n/.test(text.slice(last.end, word.start));
    return apart ? 'apart' : 'none';
  });
  return { text, all, words, references, edges };
}

/** The nearest edges around these words. */
export function edgesAround(edges: Paste['edges'], from: number, to: number): [from: number, to: number] {
  const isEdge = (edge: Edge) => edge !== 'none';
  return [edges.slice(0, from + 1).findLastIndex(isEdge), to + edges.slice(to).findIndex(isEdge)];
}

import type { Place } from './place.ts';
import { referencesIn } from './reference.ts';
import type { Release } from './release.ts';
import { plainOf, quotes, wordsOf, type Word } from './words.ts';

/** What was typed or pasted, read as far as it is compared. */
export interface Paste {
  text: string;
  /** Its words; those of references have no fold, so that nothing is like them. */
  words: Word[];
  references: Stretch[];
  /** What bounds a quotation before each of the words, and after the last. */
  edges: Edge[];
}

/** A stretch of its text: found in the edition, a reference to it, or neither. */
export interface Stretch {
  kind: 'exact' | 'exact, with omissions' | 'nearly' | 'reference' | 'foreign';
  start: number;
  end: number;
  /** Where it stands: all exact places, or else the nearest. */
  places?: Place[];
  /** What it refers to. */
  release?: Release;
}

/** Where a quotation may end and begin: how much just before and just after may be changed words of it. */
type Edge = { before: number; after: number; omits?: boolean } | undefined;

/** How many characters are read: a long article. */
export const longest = 8000;

/** Letters that printing joins into one character: ﬁ, ﬂ and their like. */
const ligatures = /[\ufb00-\ufb06]/g;
export const entities = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;
/** A word with a hyphen where a line ends within it. */
const broken = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010][ \t]*\r?\n[ \t>]*(\p{Ll}+)/gu;

/** What was given as far as it is read, its ligatures and, where there are some, entities as what they stand for. */
export async function readAs(given: string): Promise<string> {
  const short = given.length > longest ? given.slice(0, longest).replace(/\s\S*$/, '') : given;
  // The list of all entities is loaded where there are some.
  const text = entities.test(short) ? (await import('entities/decode')).decodeHTMLStrict(short) : short;
  return text.normalize('NFC').replace(ligatures, (ligature) => ligature.normalize('NFKD'));
}

/** Reads a text against the releases that it may quote: their words tell what is a word, and what is a reference. */
export function readPaste(given: string, releases: readonly Release[]): Paste {
  const isWord = ({ fold }: Word) => releases.length === 0 || releases.some(({ places }) => places.has(fold));
  const text = given.replace(broken, (as, a: string, b: string) => (wordsOf(a + b).some(isWord) ? a + b : as));
  const references = referencesIn(text, releases);
  const refers = ({ start: at }: Word) => references.some(({ start, end }) => at >= start && at < end);
  const words = wordsOf(text).map((word) => (refers(word) ? { ...word, fold: '' } : word));
  const edges = [...words, undefined].map((word, at) => {
    const last = words[at - 1];
    return edgeOf(text.slice(last?.end ?? 0, word?.start ?? Infinity) + (word ? '' : '\n'), !word?.fold || !last?.fold);
  });
  return { text, words, references, edges };
}

/** The edge that signs between two words are; at the ends of the text and of references there is always one. */
function edgeOf(between: string, apart: boolean): Edge {
  if (plainOf(between).includes('…')) return { before: 6, after: 6, omits: true };
  const marks = between.match(quotes)?.length ?? 0;
  const opens = /[^\s\p{Pe}]$/u.test(between);
  if (marks > 0) return { before: marks > Number(opens) ? 6 : 0, after: opens ? 6 : 0 };
  return apart || /\n\s*\n/.test(between) ? { before: 1.5, after: 1.5 } : undefined;
}

/** The nearest edges around these words. */
export function edgesAround(edges: Paste['edges'], from: number, to: number): [from: number, to: number] {
  return [edges.findLastIndex((edge, at) => at <= from && edge), edges.findIndex((edge, at) => at >= to && edge)];
}

import { fold } from '../../model/fold.ts';
import { isUnspaced } from '../../search/pairs.ts';
import type { Hit } from './engine.ts';
import type { Stretch } from './holdings.ts';
import { bare } from './query.ts';
import { inside, type Match } from './ranking.ts';
import type { Place } from './window.ts';

/** A part of a document that a result can open at. */
export interface Part {
  /** The fragment; empty for the page itself. */
  id: string;
  title: string;
  /** Where its words stand. */
  from: number;
  to: number;
  /** Where those begin that an excerpt may show: names are not text. */
  text: number;
}

/** The parts of a document in their order: the page itself, then its passages. */
export function partsOf({ anchors, content }: Hit): Part[] {
  const end = content.split(/\s+/).length;
  const all = anchors.toSorted((a, b) => a.location - b.location);
  const parts = all.map(({ id, title, location }, at) => {
    const part = { id: id === '_' ? '' : id, title, from: location, to: all[at + 1]?.location ?? end };
    return { ...part, text: part.from };
  });
  const [head, ...rest] = parts;
  if (!head) return [];
  const [text] = rest;
  // The names of a page and what is said of it are one part.
  return text?.id === '' ? [{ ...head, to: text.to, text: text.from }, ...rest.slice(1)] : [head, ...rest];
}

/** A part with the places in it that the words of a question have. */
export interface Landing {
  part: Part;
  places: Place[];
  score: number;
}

/**
 * The parts of a document with the words, best first: those that have the rarest words and the most of them; a word as
 * it was asked for is worth more than its relatives. Of equals, the one with more of them.
 */
export function landings(
  { places, window, phrase }: Match,
  hit: Hit,
  words: readonly string[],
  rarities: readonly number[],
  within?: readonly Stretch[],
): Landing[] {
  const text = hit.content.split(/\s+/);
  return partsOf(hit)
    .filter(({ text: from }) => !within || inside(within, from))
    .map((part) => {
      const here = places.filter(({ at }) => part.from <= at && at < part.to);
      const worth = words.map((word, index) =>
        Math.max(0, ...here.filter((place) => place.word === index).map(({ at }) => likeness(text[at] ?? '', word))),
      );
      const exact = phrase && part.from <= window.from && window.from < part.to ? 1 : 0;
      const score = worth.reduce((sum, value, index) => sum + value * (rarities[index] ?? 0), 0) + 1000 * exact;
      return { part, places: here, score };
    })
    .filter(({ places: here }) => here.length > 0)
    .sort((a, b) => b.score - a.score || b.places.length - a.places.length);
}

/** How far a word of the index is the one asked for: itself, or a relative with the same beginning. */
function likeness(found: string, word: string): number {
  if (isUnspaced(word)) return 1;
  const [a, b] = [fold(bare(found)).replace(/[’']s$/, ''), fold(word).replace(/[’']s$/, '')];
  return a === b ? 1 : 0.7;
}

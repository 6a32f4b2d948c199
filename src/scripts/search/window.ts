import { gap } from '../../search/signs.ts';

/** A word of the question at its place in a document. */
export interface Place {
  at: number;
  /** The number of the word in the question. */
  word: number;
}

/** The stretch of a document that has the most of the words. */
export interface Window {
  from: number;
  to: number;
  /** How many of the words stand in it. */
  count: number;
  /** The sum of their rarities. */
  score: number;
}

/**
 * Finds the shortest stretch with the rarest and the most words, never longer than a passage: the passages of a
 * document stand as far apart. `places` are in order; `rarities` are those of the words.
 */
export function densest(places: readonly Place[], rarities: readonly number[]): Window {
  const counts = rarities.map(() => 0);
  let best: Window = { from: 0, to: 0, count: 0, score: -1 };
  let first = 0;
  for (const { at, word } of places) {
    counts[word] = (counts[word] ?? 0) + 1;
    // What the stretch has again later, or is too far away, is left behind.
    for (let begin = places[first]; begin; begin = places[first]) {
      if (at - begin.at < gap && (counts[begin.word] ?? 0) < 2) break;
      counts[begin.word] = (counts[begin.word] ?? 0) - 1;
      first++;
    }
    const from = places[first]?.at ?? at;
    const score = rarities.reduce((sum, rarity, index) => sum + (counts[index] ? rarity : 0), 0);
    if (score > best.score || (score === best.score && at - from < best.to - best.from)) {
      best = { from, to: at, count: counts.filter(Boolean).length, score };
    }
  }
  return best;
}

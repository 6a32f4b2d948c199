import type { Step } from './occurrence.ts';
import type { Placed } from './release.ts';
import type { Word } from './words.ts';

/**
 * What a difference costs: a punctuation mark is half a word. One left out costs 1 less than one put in or changed, so
 * that of ways as near as each other, the one with more of the quotation’s words is taken.
 */
const price = { word: 16, mark: 8 };

/**
 * What it costs to leave out many words of the source at once: the gap as much as two words, each word in it little.
 * So a sentence without its middle is still one quotation, and not half of one.
 */
const gap = { open: 2 * price.word, each: 1 };

/** How a cell of the table was reached: from both words, from one alone, or by a gap, perhaps one already open. */
const way = { both: 1, quoted: 2, source: 3, gap: 4 };
const open = 8;

const never = 2 ** 30;

/** The nearest place of a quotation in a text: the steps from one to the other, and what their differences cost. */
export interface Alignment {
  steps: Step[];
  cost: number;
}

/**
 * Finds where a text is nearest to a quotation, by dynamic programming over both. Words of the text before, after and
 * between the phrases cost nothing. Takes time and memory by the product of both lengths.
 */
export function align(phrases: readonly Word[][], text: readonly Placed[]): Alignment {
  const quoted = phrases.flat();
  const ends = endsOf(phrases);
  const [ours, theirs] = numbered(quoted, text);
  const [drop, miss] = [Int32Array.from(quoted, priceOf), Int32Array.from(text, priceOf)];
  const width = text.length + 1;
  const ways = new Uint8Array((quoted.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);

  for (let i = 1; i <= quoted.length; i++) {
    const word = ours[i - 1];
    const dropped = drop[i - 1] ?? 0;
    const free = ends.has(i);
    let diagonal = above[0] ?? 0;
    let left = diagonal + dropped;
    let inGap = never;
    row[0] = left;
    ways[i * width] = way.quoted;
    for (let j = 1; j < width; j++) {
      const up = above[j] ?? 0;
      const missed = miss[j - 1] ?? 0;
      let by = way.both;
      let cost = diagonal;
      // Only a word can be in the place of a word, and a mark in that of a mark.
      if (word !== theirs[j - 1]) cost += dropped === missed && dropped > 0 ? dropped : never;
      if (up + dropped < cost) {
        cost = up + dropped;
        by = way.quoted;
      }
      const without = free || missed === 0 ? left : left + missed - 1;
      if (without < cost) {
        cost = without;
        by = way.source;
      }
      const wasOpen = inGap < left + gap.open;
      inGap = (wasOpen ? inGap : left + gap.open) + gap.each;
      if (inGap < cost) {
        cost = inGap;
        by = way.gap;
      }
      row[j] = cost;
      ways[i * width + j] = wasOpen ? by | open : by;
      diagonal = up;
      left = cost;
    }
    [above, row] = [row, above];
  }
  return { steps: trace(quoted, text, ways, ends), cost: above[text.length] ?? 0 };
}

/** How many words of the quotation are read where a phrase ends. */
function endsOf(phrases: readonly Word[][]): Set<number> {
  let read = 0;
  return new Set(phrases.map(({ length }) => (read += length)));
}

/** Two texts as numbers, the same for words that are the same: numbers compare faster. */
function numbered(a: readonly Word[], b: readonly Word[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  for (const { key } of [...a, ...b]) if (!numbers.has(key)) numbers.set(key, numbers.size);
  const numberOf = ({ key }: Word) => numbers.get(key) ?? 0;
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)];
}

function priceOf({ kind, optional }: Word): number {
  if (optional) return 0;
  return kind === 'word' ? price.word : price.mark;
}

/** Follows the table from its end back to where the quotation begins. */
function trace(quoted: readonly Word[], text: readonly Placed[], ways: Uint8Array, ends: Set<number>): Step[] {
  const steps: Step[] = [];
  let [i, j] = [quoted.length, text.length];
  let gapOpen = false;
  while (i > 0) {
    const cell = ways[i * (text.length + 1) + j] ?? 0;
    const by: number = gapOpen ? way.gap : cell & ~open;
    const ours = by === way.both || by === way.quoted ? quoted[--i] : undefined;
    const theirs = by === way.both || by === way.source || by === way.gap ? text[--j] : undefined;
    gapOpen = by === way.gap && (cell & open) > 0;
    if (ours && theirs && ours.key === theirs.key) steps.push({ quoted: ours, source: theirs });
    else {
      if (theirs && !(by === way.source && ends.has(i))) steps.push({ source: theirs });
      if (ours) steps.push({ quoted: ours });
    }
  }
  return steps.reverse();
}

import type { Paste } from './paste.ts';
import type { Release } from './release.ts';
import { sizeOf } from './words.ts';

/** Words in a row that both texts have: from which to which, the last not included, among the words of each. */
export interface Run {
  ours: Span;
  theirs: Span;
}

export type Span = readonly [from: number, to: number];

/** A run, and the chain of those before it in both texts that it goes on from. */
export interface Chain extends Run {
  release: Release;
  before?: Chain;
  /** Whether the paste has dots between the two. */
  omits: boolean;
  /** The first word of the paste. */
  first: number;
  /** How many words are the same, and in the longest run. */
  same: number;
  longest: number;
  /** How many words are the same, less what lies between the runs. */
  score: number;
}

/** How many words lie between two runs at most: put in or changed, put in more than left out, left out. */
const reach = { changed: 6, added: 2, left: 60 };
/** No text that anybody quotes has more runs; of senseless ones the longest are kept. */
const most = 4000;

/** All runs of two words or more, and single words at an edge. Takes time by the places of each word in the release. */
export function runsOf({ words, edges }: Paste, release: Release): Run[] {
  const isSame = (ours: number, theirs: number) =>
    words[ours] !== undefined && words[ours].fold === release.words[theirs]?.fold;
  const runs: Run[] = [];
  words.forEach(({ fold }, ours) => {
    for (const theirs of release.places.get(fold) ?? []) {
      if (isSame(ours - 1, theirs - 1)) continue;
      let length = 1;
      while (isSame(ours + length, theirs + length)) length++;
      if (length === 1 && edges[ours] === 'none' && edges[ours + 1] === 'none') continue;
      runs.push({ ours: [ours, ours + length], theirs: [theirs, theirs + length] });
    }
  });
  const lengthOf = ({ ours: [from, to] }: Run) => to - from;
  return runs.sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, most);
}

/** For each run the best chain that ends with it. */
export function chains(paste: Paste, release: Release, runs: readonly Run[]): Chain[] {
  const { words, edges } = paste;
  const found: Chain[] = [];
  for (const run of runs.toSorted((a, b) => a.ours[1] - b.ours[1])) {
    const [from, to] = run.ours;
    const size = sizeOf(words.slice(from, to));
    // At an edge a word counts more: it may be all that is left between a change and the end.
    const worth = to - from + (edges[from] === 'none' && edges[to] === 'none' ? 0 : 1);
    const chain: Chain = { ...run, release, omits: false, first: from, same: size, longest: size, score: worth };
    for (let at = found.length - 1; at >= 0; at--) {
      const before = found[at];
      if (!before || before.ours[1] < from - reach.changed) break;
      const omits = edges.slice(before.ours[1], from + 1).includes('omission');
      const score = before.score + worth - costOf(paste, before, run, omits);
      if (score <= chain.score) continue;
      const [same, longest] = [before.same + size, Math.max(before.longest, size)];
      Object.assign(chain, { before, omits, first: before.first, same, longest, score });
    }
    found.push(chain);
  }
  return found;
}

/** What it costs to go on from a chain with a run: infinite where they are no one quotation. */
function costOf({ all, words }: Paste, { release, ours, theirs }: Chain, next: Run, omits: boolean): number {
  const shared = Math.max(ours[1] - next.ours[0], theirs[1] - next.theirs[0], 0);
  const [added, left] = [next.ours[0] + shared - ours[1], next.theirs[0] + shared - theirs[1]];
  if (ours[1] - shared <= ours[0] || next.ours[0] + shared >= next.ours[1] || (omits && shared > 0)) return Infinity;
  if (added > Math.min(reach.changed, left + reach.added) || (left > reach.left && !omits)) return Infinity;
  // The further away, the more has to be the same.
  if (Math.max(added, left) > reach.added && next.ours[1] - next.ours[0] - shared < 3 && !omits) return Infinity;
  if (words.slice(ours[1], next.ours[0]).some(({ fold }) => !fold)) return Infinity;
  // Marks that the release does not have there are where a quotation ends or begins.
  const marks = all.slice(words[ours[1] - 1]?.index, words[next.ours[0]]?.index).filter(isQuote).length;
  const range = [release.words[theirs[1] - 1]?.index, release.words[next.theirs[0]]?.index] as const;
  if (marks > 0 && marks > release.all.slice(...range).filter(isQuote).length) return Infinity;
  if (omits) return added + left / 1e6;
  return shared + Math.max(added, left > reach.changed ? 4 : Math.min(left, 2));
}

const isQuote = ({ kind }: { kind: string }) => kind === 'quote';

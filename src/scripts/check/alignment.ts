import type { Paste } from './paste.ts';
import type { Release } from './release.ts';
import { quotes, sizeOf } from './words.ts';

/** From which word to which, the last not included. */
export type Span = readonly [from: number, to: number];

/** Words in a row that both texts have: where among the words of each. */
export interface Run {
  ours: Span;
  theirs: Span;
}

/** A run, and the chain of those before it in both texts that it goes on from. */
export interface Chain extends Run {
  release: Release;
  before?: Chain;
  /** The first word of the paste. */
  first: number;
  /** How many words are the same, and in the longest run. */
  same: number;
  longest: number;
  /** How many words are the same, less what lies between the runs. */
  score: number;
}

/** How many words lie between two runs at most: put in or changed, put in more than left out, left out; or before one. */
const reach = { changed: 6, added: 2, left: 60, own: 4 };
/** No text that anybody quotes has more runs; of senseless ones the longest are kept. */
const most = 4000;

/** For each run between two words of a paste the best chain that ends with it. */
export function chains(paste: Paste, release: Release, bounds: Span): Chain[] {
  const { words, edges } = paste;
  const found: Chain[] = [];
  for (const run of runsOf(paste, release, bounds)) {
    const [from, to] = run.ours;
    const size = sizeOf(words.slice(from, to));
    // At an edge a word counts more: it may be all that is left between a change and the end.
    const worth = to - from + (edges[from] || edges[to] ? 1 : 0);
    const chain: Chain = { ...run, release, first: from, same: size, longest: size, score: worth };
    for (let at = found.length - 1; at >= 0; at--) {
      const before = found[at];
      if (!before || before.ours[1] < from - reach.changed) break;
      const score = before.score + worth - (before.score + worth > chain.score ? costOf(paste, before, run) : 0);
      if (score <= chain.score) continue;
      const [same, longest] = [before.same + size, Math.max(before.longest, size)];
      Object.assign(chain, { before, first: before.first, same, longest, score });
    }
    found.push(chain);
  }
  return found;
}

/** All runs of two words or more, and single words at an edge or next to a changed one, by where they end. */
function runsOf({ words, edges }: Paste, release: Release, [first, end]: Span): Run[] {
  const isSame = (ours: number, theirs: number) =>
    ours >= first && ours < end && words[ours]?.fold === release.words[theirs]?.fold;
  const runs: (Run & { length: number })[] = [];
  for (let ours = first; ours < end; ours++) {
    for (const theirs of release.places.get(words[ours]?.fold ?? '') ?? []) {
      if (isSame(ours - 1, theirs - 1)) continue;
      let length = 1;
      while (isSame(ours + length, theirs + length)) length++;
      const isAmid = isSame(ours - 2, theirs - 2) || isSame(ours + 2, theirs + 2);
      if (length === 1 && !isAmid && !edges[ours] && !edges[ours + 1]) continue;
      // A few words before a mark are the writer’s own where they begin otherwise than those of the release.
      const mark = edges
        .slice(ours, ours + Math.min(length, reach.own))
        .findIndex((edge) => edge?.after && !edge.omits);
      const skip = mark > 0 && !edges[ours] && words[ours]?.raw !== release.words[theirs]?.raw ? mark : 0;
      runs.push({ ours: [ours + skip, ours + length], theirs: [theirs + skip, theirs + length], length });
    }
  }
  const kept = runs.sort((a, b) => b.length - a.length).slice(0, most);
  return kept.sort((a, b) => a.ours[1] - b.ours[1]);
}

/** What it costs to go on from a chain with a run: infinite where they are no one quotation. */
function costOf({ text, words, edges }: Paste, { release, ours, theirs }: Chain, next: Run): number {
  const shared = Math.max(ours[1] - next.ours[0], theirs[1] - next.theirs[0], 0);
  const [added, left] = [next.ours[0] + shared - ours[1], next.theirs[0] + shared - theirs[1]];
  if (ours[1] - shared <= ours[0] || next.ours[0] + shared >= next.ours[1]) return Infinity;
  if (added > Math.min(reach.changed, left + reach.added)) return Infinity;
  const omits = edges.slice(ours[1], next.ours[0] + 1).some((edge) => edge?.omits);
  if (omits ? shared > 0 : left > reach.left) return Infinity;
  // The further away, the more has to be the same.
  if (Math.max(added, left) > reach.added && next.ours[1] - next.ours[0] - shared < 3 && !omits) return Infinity;
  // Marks and paragraphs that the release does not have there are where a quotation ends or begins.
  const here = text.slice(words[ours[1] - 1]?.end, words[next.ours[0]]?.start);
  const there = release.text.slice(release.words[theirs[1] - 1]?.end, release.words[next.theirs[0]]?.start);
  const isMore = (sign: RegExp) => here.search(sign) >= 0 && here.split(sign).length > there.split(sign).length;
  if (isMore(quotes) || isMore(/\n\s*\n/g)) return Infinity;
  if (omits) return added + left / 1e6;
  return shared + Math.max(added, left > reach.changed ? 4 : Math.min(left, 2));
}

import { load, type Found } from '../search/engine.ts';

/** How many releases are compared. */
const most = 5;
/** How many runs of each length are asked at most: enough that some have no changed word. */
const asked = 16;

/** The releases that may have a quotation. */
export interface Candidates {
  /** Their pages, likeliest first. */
  addresses: string[];
  /** Whether others are as likely. */
  more: boolean;
}

/**
 * Asks the index at `engine` for short runs of a quotation's words and takes the releases that most of them find: a
 * changed word spoils the runs that have it, and no others. Runs are phrases of four words, which few releases have, and
 * of two, which survive most changes; where these find too few, two words wherever in a release they stand.
 */
export async function findCandidates(engine: string, text: string): Promise<Candidates> {
  const pagefind = await load(engine);
  const words = wordsForEngine(text);
  const votes = new Map<string, { result: Found['results'][number]; count: number }>();
  const ask = async (query: string, weight: number) => {
    const { results } = await pagefind.search(query, { filters: { kind: 'Release' } });
    for (const result of results) {
      const { count } = votes.get(result.id) ?? { count: 0 };
      votes.set(result.id, { result, count: count + weight });
    }
  };
  for (const length of [4, 2]) {
    for (const run of runs(words, length)) await ask(`"${run}"`, length * asked);
  }
  if (votes.size < most) for (const run of runs(words, 2)) await ask(run, 1);

  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  const hits = await Promise.all(ranked.slice(0, most).map(({ result }) => result.data()));
  return { addresses: hits.map(({ url }) => url), more: ranked[most]?.count === ranked[0]?.count && ranked.length > 0 };
}

/** Words as the index has them: between spaces, hyphens within. */
function wordsForEngine(text: string): string[] {
  return text
    .replace(/[\p{Cf}\p{Pi}\p{Pf}"]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Runs of words at even distances, the first and the last among them. */
function runs(words: string[], length: number): string[] {
  const last = Math.max(words.length - length, 0);
  const count = Math.min(last + 1, asked);
  const starts = Array.from({ length: count }, (_, at) => Math.round((at * last) / Math.max(count - 1, 1)));
  return starts.map((start) => words.slice(start, start + length).join(' '));
}

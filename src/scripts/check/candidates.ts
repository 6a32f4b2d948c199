import { load, type Found } from '../search/engine.ts';

/** How many releases are compared; more where these are as likely as the last. */
const most = 5;
const mostAlike = 20;
/** How many runs of two words are asked at most: enough that some have no changed word. */
const asked = 16;

/** The releases that may have a quotation. */
export interface Candidates {
  /** Their pages, likeliest first. */
  addresses: string[];
  /** Whether there are others as likely as the last. */
  more: boolean;
}

/**
 * Asks the index at `engine` for short runs of a quotation's words and takes the releases that most of them find: a
 * changed word spoils the runs that have it, and no others. Runs are phrases of four words, which few releases have and
 * which take in every word, so that none is likelier than a release with all of them; and of two, which survive most
 * changes. Where these find too few, two words wherever in a release they stand.
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
  const pairs = runs(words, 2, asked);
  for (const run of runs(words, 4, Math.ceil(words.length / 4))) await ask(`"${run}"`, 4 * asked);
  for (const run of pairs) await ask(`"${run}"`, 2 * asked);
  if (votes.size < most) for (const run of pairs) await ask(run, 1);

  const ranked = [...votes.values()].sort((a, b) => b.count - a.count);
  const alike = ranked.filter(({ count }, at) => at < most || count === ranked[most - 1]?.count);
  const hits = await Promise.all(alike.slice(0, mostAlike).map(({ result }) => result.data()));
  return { addresses: hits.map(({ url }) => url), more: alike.length > mostAlike };
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

/** At most `most` runs of words at even distances, the first and the last among them. */
function runs(words: string[], length: number, most: number): string[] {
  const last = Math.max(words.length - length, 0);
  const count = Math.min(last + 1, most);
  const starts = Array.from({ length: count }, (_, at) => Math.round((at * last) / Math.max(count - 1, 1)));
  return starts.map((start) => words.slice(start, start + length).join(' '));
}

import { pairsOf } from '../../search/pairs.ts';
import { load, type Result } from '../search/engine.ts';

/** How many releases are compared: that have any of the words, and at most; and how many runs of two are asked for. */
const chosen = { any: 5, most: 100, runs: 40 };

/**
 * The pages of releases that may have a text, likeliest first, and whether others are left, by the index at `engine`: it
 * is asked for every other run of three words, so that two of six words in a row are found; where no release has one,
 * for two words anywhere. Throws where the index cannot be read.
 */
export async function candidatesFor(text: string, engine: string): Promise<{ addresses: string[]; left: boolean }> {
  const pagefind = await load(engine);
  const search = async (query: string) => (await pagefind.search(query, { filters: { kind: 'Release' } })).results;
  let answers = await Promise.all(runsOf(text, 3).map((run) => search(`"${run}"`)));
  if (answers.flat().length === 0) answers = await Promise.all(runsOf(text, 2).slice(0, chosen.runs).map(search));
  const hits = new Map<string, { result: Result; worth: number }>();
  answers.forEach((results, at) => {
    const before = new Set(answers[at - 1]?.map(({ id }) => id));
    for (const result of results) {
      // The fewer have a run, the more it tells; two of them one after the other are a longer one.
      const worth = 1 / results.length + (before.has(result.id) ? 1 : 0);
      hits.set(result.id, { result, worth: worth + (hits.get(result.id)?.worth ?? 0) });
    }
  });
  const sorted = [...hits.values()].sort((a, b) => b.worth - a.worth);
  const likely = sorted.filter(({ worth }, at) => worth >= 1 || at < chosen.any);
  const data = await Promise.all(likely.slice(0, chosen.most).map(({ result }) => result.data()));
  return { addresses: data.map(({ url }) => url), left: likely.length > chosen.most };
}

/** Every other run of so many words of a text, or all that it has; each once, however often it is said. */
function runsOf(text: string, length: number): string[] {
  // Words are as the index has them: between spaces, hyphens within, and pairs where no spaces are.
  const words = text
    .split(/\s+/)
    .flatMap(pairsOf)
    .map((word) => word.replace(/\p{Pd}/gu, '-').replace(/[^\p{L}\p{M}\p{N}_-]/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = Math.max(words.length - length, 0);
  const starts = [...words.keys()].filter((at) => at === last || (at < last && at % 2 === 0));
  return [...new Set(starts.map((at) => words.slice(at, at + length).join(' ')))];
}

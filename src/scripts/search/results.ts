import { load, type Counts, type Filters, type Found, type Hit } from './engine.ts';
import { forEngine, type Query } from './query.ts';
import { namesake } from './ranking.ts';
import { knownWords } from './words.ts';

/** What a query finds. */
export interface Results {
  /** The words that the index knows; the others were left out. */
  words: string;
  /** How many pages match. */
  count: number;
  /** Pages with each kind, given the area, and with each area, given the kind. */
  counts: Counts;
  /** Loads the next hits, best first. */
  next(amount: number): Promise<Hit[]>;
}

/**
 * Searches the index. First come pages that have the query as a name; then releases, those with the very phrase
 * first, because a release answers for its words before pages that only speak of them; then everything else.
 */
export async function search(address: string, query: Query): Promise<Results> {
  const pagefind = await load(address);
  const words = await knownWords(pagefind, forEngine(query.words));
  if (query.words.trim() && !words) return none;
  const find = (text: string, filters: Filters) => pagefind.search(text || null, { filters });
  const area: Filters = query.area ? { area: query.area } : {};
  const kind: Filters = query.kind ? { kind: query.kind } : {};

  const inReleases = !query.kind || query.kind === 'Release';
  const [phrases, releases, others, ofArea, ofKind] = await Promise.all([
    inReleases && /^[^"]+\s[^"]+$/.test(words) ? find(`"${words}"`, { ...area, kind: 'Release' }) : nothing,
    inReleases ? find(words, { ...area, kind: 'Release' }) : nothing,
    query.kind === 'Release' ? nothing : find(words, { ...area, kind: query.kind || { not: 'Release' } }),
    find(words, area),
    find(words, kind),
  ]);

  const named = await own(others, words);
  const all = eachOnce([...named, ...phrases.results, ...releases.results, ...others.results]);
  let shown = 0;
  return {
    words,
    count: all.length,
    counts: { kind: ofArea.filters['kind'] ?? {}, area: ofKind.filters['area'] ?? {} },
    next: (amount) => {
      const hits = all.slice(shown, shown + amount).map((result) => result.data());
      shown += amount;
      return Promise.all(hits);
    },
  };
}

const nothing: Found = { results: [], filters: {} };
const none: Results = { words: '', count: 0, counts: {}, next: () => Promise.resolve([]) };

function eachOnce(results: Found['results']): Found['results'] {
  const seen = new Set<string>();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Those of the best few results that have the query as a name: a name weighs enough to be among them. */
async function own(found: Found, words: string): Promise<Found['results']> {
  if (!words) return [];
  const best = found.results.slice(0, 8);
  const hits = await Promise.all(best.map((result) => result.data()));
  return best.filter((_, index) => {
    const hit = hits[index];
    return hit && namesake(hit, words) !== undefined;
  });
}

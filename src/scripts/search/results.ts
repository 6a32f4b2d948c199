import { ask, type Missing } from './ask.ts';
import { load, type Hit, type Result } from './engine.ts';
import { allDocuments, passagesOfArea, requestsOf, type Stretch } from './holdings.ts';
import { landings, partsOf, type Landing } from './parts.ts';
import { questionOf, type Query } from './query.ts';
import { ranked, raritiesOf, type Match } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the search finds what it needs. */
export interface Sources {
  /** The folder of the engine and its index. */
  engine: string;
  words: Vocabulary;
  /** The names of the areas, in the order of their numbers. */
  areas: readonly string[];
}

/** A document found, and where it opens. */
export interface Item {
  hit: Hit;
  landings: Landing[];
  /** The words that are rare enough to be marked, by number. */
  marked: ReadonlySet<number>;
  /** Where the very phrase stands. */
  phrase: Stretch | undefined;
}

/** What a query finds. */
export interface Results {
  count: number;
  /** Whether one passage has all words; otherwise these have most of them. */
  together: boolean;
  /** The words that the edition does not have, each with the nearest that it has. */
  missing: Missing[];
  /** How many of the results are shown at first: each may be in a file of its own. */
  first: number;
  /** The next items, best first. */
  next(amount: number): Promise<Item[]>;
  /** How many documents there would be with each kind. */
  kinds(): Promise<Record<string, number>>;
  /** How many there would be in each area: this loads where the passages of all areas stand, once. */
  areas(): Promise<Record<string, number>>;
}

/** How many requests a query may cost once the engine is loaded. */
const most = 8;

/** Runs a query. What was typed is asked first as it stands, and only a word without an answer is looked up. */
export async function search(sources: Sources, query: Query): Promise<Results> {
  const pagefind = await load(sources.engine);
  const documents = await allDocuments(pagefind);
  const question = questionOf(query.words);
  const before = requestsOf([sources.engine, sources.words.folder]);
  const asked = query.words.trim() !== '';
  const { answers, missing, known } = await ask(pagefind, question, sources.words);
  const rarities = raritiesOf(answers, documents.size);
  const isOf = (kind: string) => (id: string) => documents.get(id)?.kind === kind;

  const list = async (kind: string, area: string) => {
    const within = area ? await passagesOfArea(pagefind, sources.areas.indexOf(area)) : undefined;
    const { matches, together } = asked
      ? ranked(answers, rarities, isOf('Release'), within)
      : { matches: everything([...documents.values()], within), together: true };
    return { within, together, matches: matches.filter(({ result }) => !kind || isOf(kind)(result.id)) };
  };

  const { matches, together, within } = await list(query.kind, query.area);
  const rarest = Math.max(...rarities);
  const marked = new Set(rarities.flatMap((rarity, word) => (rarity >= rarest / 4 ? [word] : [])));
  let shown = 0;
  return {
    count: matches.length,
    together,
    missing,
    first: Math.max(most - (requestsOf([sources.engine, sources.words.folder]) - before), 1),
    next: async (amount) => {
      const batch = matches.slice(shown, shown + amount);
      const items = await Promise.all(
        batch.map(async (match) => {
          const hit = await match.result.data();
          const there = within?.get(match.result.id);
          const found = landings(match, hit, known, rarities, there);
          const [from, to] = [match.window.from, match.window.to];
          const first = found[0] ?? firstOf(hit, there);
          const phrase = match.phrase ? ([from, to] as const) : undefined;
          return { hit, landings: first ? [first, ...found.slice(1)] : [], marked, phrase, named: match.named };
        }),
      );
      // Now that the words are there, a document with the words themselves comes before one with their relatives.
      if (shown === 0) {
        const worth = ({ landings: [best] }: Item) => best?.score ?? 0;
        items.sort((a, b) => Number(b.named) - Number(a.named) || worth(b) - worth(a));
      }
      shown += amount;
      return items;
    },
    kinds: async () => {
      const counts: Record<string, number> = {};
      for (const { result } of (await list('', query.area)).matches) {
        const kind = documents.get(result.id)?.kind ?? '';
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      return counts;
    },
    areas: async () => {
      const counts: Record<string, number> = {};
      for (const area of sources.areas) counts[area] = (await list(query.kind, area)).matches.length;
      return counts;
    },
  };
}

/** All documents, or those with passages of an area, where no words are asked for. */
function everything(documents: Result[], within: ReadonlyMap<string, Stretch[]> | undefined): Match[] {
  return documents
    .filter(({ id }) => !within || within.has(id))
    .map((result) => {
      return { result, places: [], window: { from: 0, to: 0, count: 0, score: 0 }, named: false, phrase: false };
    });
}

/** Where a document without words to find opens: at the first passage of the area, or at its beginning. */
function firstOf(hit: Hit, within: readonly Stretch[] | undefined): Landing | undefined {
  const parts = partsOf(hit);
  const place = within?.[0]?.[0];
  const part = place === undefined ? parts[0] : parts.find(({ from, to }) => from <= place && place < to);
  return part && { part, places: [], score: 0 };
}

import { load, type Found } from '../search/engine.ts';
import { isUnspaced, pairsOf, shownOf } from '../../search/pairs.ts';
import { ligatures, turns } from './words.ts';

/** What the index is asked for: runs of so many words, as they stand or anywhere in a release; how many at most. */
interface Round {
  words: number;
  most: number;
  phrase: boolean;
}

/**
 * How what is not yet found is looked for: by a few long runs, by so many that six words in a row have one of them
 * whole, and, where nothing is found, by runs that survive most changes.
 */
export const rounds: Round[] = [
  { words: 4, most: 4, phrase: true },
  { words: 3, most: 12, phrase: true },
  { words: 3, most: 24, phrase: true },
  { words: 2, most: 12, phrase: true },
  { words: 2, most: 4, phrase: false },
];
/** How many releases are compared for the sake of one round. */
const chosen = 5;
const asIndexed = new RegExp(`(?:${turns.source}|\\S)+`, 'gu');

/** Finds the releases that a text may quote, by asking the index at `engine` for short runs of its words. */
export class Candidates {
  /** Whether runs were not asked, and whether a release as likely as any that is compared is not compared. */
  left = false;
  more = false;
  readonly #engine: string;
  readonly #words: { word: string; start: number; end: number; quoted: boolean }[];
  /** The pages that the text itself refers to, until they are given. */
  readonly #named: string[];
  readonly #asked = new Set<string>();
  readonly #worth = new Map<string, number>();
  readonly #seen = new Map<string, { result: Found['results'][number]; runs: Set<string>; taken: boolean }>();

  constructor(text: string, engine: string) {
    this.#engine = engine;
    const named = new Set([...text.matchAll(/\/(releases\/[\w-]+)\/?/g)].map(([, path]) => path));
    this.#named = [...named].slice(0, chosen).map((path) => engine.replace('pagefind', path ?? ''));
    const quotations = [...text.matchAll(/[“"«„「『][^“"”«»„「」『』]+[”"»」』]/g)];
    const isQuoted = (at: number) => quotations.some(({ 0: it, index }) => at >= index && at < index + it.length);
    // Words as the index has them: between spaces, hyphens within, and pairs where no spaces are.
    this.#words = [...text.matchAll(asIndexed)].flatMap(({ 0: raw, index }) => {
      let end = index;
      return pairsOf(raw).flatMap((indexed) => {
        const start = end;
        end += shownOf(indexed).shown.length;
        const word = wordOf(indexed);
        return /[\p{L}\p{N}]/u.test(word) ? [{ word, start, end, quoted: isQuoted(start) }] : [];
      });
    });
  }

  /**
   * The pages of further releases that may have what is open, likeliest first. What stands in quotation marks is asked
   * first. Throws where the index cannot be read.
   */
  async ask({ words, most, phrase }: Round, isOpen: (start: number, end: number) => boolean): Promise<string[]> {
    // What the text itself names is compared before anything is asked for.
    if (this.#named.length > 0) return this.#named.splice(0);
    const runs = this.#runs(words, isOpen).filter(({ run }) => !this.#asked.has(run + phrase));
    const [quoted = [], others = []] = [true, false].map((is) => runs.filter((run) => run.quoted === is));
    const likely = thin(quoted, most);
    const asked = [...likely, ...thin(others, most - likely.length)];
    this.left = runs.length > asked.length;
    const pagefind = await load(this.#engine);
    for (const { run } of asked) {
      const { results } = await pagefind.search(phrase ? `"${run}"` : run, { filters: { kind: 'Release' } });
      this.#asked.add(run + phrase);
      this.#worth.set(run, 1 / results.length);
      for (const result of results) {
        const seen = this.#seen.get(result.id) ?? { result, runs: new Set(), taken: false };
        this.#seen.set(result.id, { ...seen, runs: seen.runs.add(run) });
      }
    }
    return Promise.all(this.#choose().map(async (result) => (await result.data()).url));
  }

  /** Those with the most and rarest runs; each that is chosen halves what its runs count, so that it hides no other. */
  #choose(): Found['results'] {
    const worthOf = ({ runs }: { runs: Set<string> }) =>
      [...runs].reduce((sum, run) => sum + (this.#worth.get(run) ?? 0), 0);
    const results: Found['results'] = [];
    const most = Math.max(...[...this.#seen.values()].map(({ runs }) => runs.size));
    for (;;) {
      const open = [...this.#seen.values()].filter(({ taken }) => !taken);
      const [best] = open.sort((a, b) => worthOf(b) - worthOf(a));
      this.more = open.some(({ runs }) => runs.size === most);
      if (!best || results.length === chosen) return results;
      best.taken = true;
      for (const run of best.runs) this.#worth.set(run, (this.#worth.get(run) ?? 0) / 2);
      results.push(best.result);
    }
  }

  /** Runs of so many words with what is open in them, so near each other that six words have one of them whole. */
  #runs(length: number, isOpen: (start: number, end: number) => boolean): { run: string; quoted: boolean }[] {
    const last = Math.max(this.#words.length - length, 0);
    const open = this.#words.map(({ start, end }) => isOpen(start, end));
    return this.#words.flatMap((_, at) => {
      const words = this.#words.slice(at, at + length);
      const wanted = open.slice(at, at + length).includes(true) && (at % 4 === 0 || at === last) && at <= last;
      const run = { run: words.map(({ word }) => word).join(' '), quoted: words.every(({ quoted }) => quoted) };
      return wanted ? [run] : [];
    });
  }
}

/** What a word of the index is asked for by. */
function wordOf(indexed: string): string {
  const letters = indexed.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  if (isUnspaced(letters)) return letters;
  return indexed
    .replace(turns, '')
    .replace(/[\p{Cf}\p{Pi}\p{Pf}"]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'));
}

/** At most so many, at even distances. */
function thin<Item>(items: Item[], most: number): Item[] {
  const every = Math.max(items.length / most, 1);
  return items.filter((_, at) => Math.floor(at / every) > Math.floor((at - 1) / every));
}

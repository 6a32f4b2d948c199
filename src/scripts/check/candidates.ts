import { pairsOf, shownOf } from '../../search/pairs.ts';
import { load, type Result } from '../search/engine.ts';

/** What the index is asked for: runs of so many words, as they stand or anywhere in a release; how many at most. */
interface Round {
  words: number;
  most: number;
  phrase: boolean;
}

/** How what is not yet found is looked for: by runs as they stand and, where nothing is found, by ever less. */
export const rounds: Round[] = [
  { words: 3, most: 6, phrase: true },
  { words: 3, most: 12, phrase: true },
  { words: 3, most: 24, phrase: true },
  { words: 2, most: 12, phrase: true },
  { words: 2, most: 4, phrase: false },
];
/** How many releases are compared for the sake of one round. */
const chosen = 5;
/** Every so many words a run begins, so that six words in a row have one of three whole. */
const step = 4;
/** Its multiples, without their wholes, are spread evenly however many there are. */
const golden = 0.618034;
/** What stands between quotation marks. */
const quotation = /[“"«„「『][^“”"«»„「」『』]+[”"»」』]/g;

/** Finds the releases that texts may quote, by asking the index at `engine` for short runs of their words. */
export class Candidates {
  /** Whether runs were not asked, and whether a release as likely as one that was given was not. */
  left = false;
  more = false;
  readonly #engine: string;
  readonly #asked = new Set<string>();
  readonly #given = new Set<string>();

  constructor(engine: string) {
    this.#engine = engine;
  }

  /**
   * The pages of further releases that may have what is open of a text, likeliest first: those that it names, or else
   * those with the most and rarest runs. Throws where the index cannot be read.
   */
  async ask(text: string, round: Round, isOpen: (start: number, end: number) => boolean): Promise<string[]> {
    const paths = new Set([...text.matchAll(/\/(releases\/[\w-]+)\/?/g)].map(([, path]) => path ?? ''));
    const pages = [...paths].slice(0, chosen).map((path) => this.#engine.replace('pagefind', path));
    const named = pages.filter((page) => !this.#given.has(page));
    for (const page of named) this.#given.add(page);
    if (named.length > 0) return named;
    const runs = runsOf(text, round.words, isOpen).filter((run) => !this.#asked.has(run + round.phrase));
    this.left = runs.length > round.most;
    const pagefind = await load(this.#engine);
    const seen = new Map<string, { result: Result; worth: number }>();
    for (const run of runs.slice(0, round.most)) {
      this.#asked.add(run + round.phrase);
      const { results } = await pagefind.search(round.phrase ? `"${run}"` : run, { filters: { kind: 'Release' } });
      for (const result of results.filter(({ id }) => !this.#given.has(id))) {
        seen.set(result.id, { result, worth: (seen.get(result.id)?.worth ?? 0) + 1 / results.length });
      }
    }
    const likely = [...seen.values()].sort((a, b) => b.worth - a.worth);
    this.more ||= likely.length > chosen && likely[0]?.worth === likely[chosen]?.worth;
    const given = likely.slice(0, chosen).map(({ result }) => result);
    for (const { id } of given) this.#given.add(id);
    return Promise.all(given.map(async (result) => (await result.data()).url));
  }
}

/**
 * Runs of so many words with what is open in them, those in quotation marks first. Words are as the index has them:
 * between spaces, hyphens within, and pairs where no spaces are.
 */
function runsOf(text: string, length: number, isOpen: (start: number, end: number) => boolean): string[] {
  const words = [...text.matchAll(/\S+/g)].flatMap(({ 0: raw, index }) => {
    let end = index;
    return pairsOf(raw).flatMap((indexed) => {
      const start = end;
      end += shownOf(indexed).shown.length;
      const word = indexed.replace(/\p{Pd}/gu, '-').replace(/[^\p{L}\p{M}\p{N}_-]/gu, '');
      return /[\p{L}\p{N}]/u.test(word) ? [{ word, start, end }] : [];
    });
  });
  const quotations = [...text.matchAll(quotation)].map(({ 0: it, index }) => ({
    start: index,
    end: index + it.length,
  }));
  const last = Math.max(words.length - length, 0);
  const runs = words.flatMap((_, at) => {
    const run = words.slice(at, at + length);
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    if (at > last || (at % step > 0 && at < last) || !isOpen(start, end)) return [];
    const isQuoted = quotations.some((it) => it.start <= start && end <= it.end);
    return [{ run: run.map(({ word }) => word).join(' '), rank: ((at * golden) % 1) + (isQuoted ? 0 : 1) }];
  });
  return runs.sort((a, b) => a.rank - b.rank).map(({ run }) => run);
}

import { whole } from './whole.ts';

/** What is used here of the browser side of Pagefind 1.6. */
export interface Pagefind {
  search(query: string | null, options?: { filters?: Record<string, string> }): Promise<Found>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** The same before it is told where it is. */
interface Script extends Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
}

export interface Found {
  results: Result[];
}

/** A document that matches. */
export interface Result {
  id: string;
  score: number;
  /** Where in the document the words stand, counted in words. */
  words: number[];
  /** Loads the document. */
  data(): Promise<Hit>;
}

/** A document of the index. */
export interface Hit {
  url: string;
  /** All its words and signs. */
  content: string;
  /** Where its parts begin. */
  anchors: { id: string; title: string; location: number }[];
}

let engine: Promise<Pagefind> | undefined;

/** Loads the engine from the folder `address`, once; a failed load is tried again. */
export function load(address: string): Promise<Pagefind> {
  engine ??= start(address).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Begins to load the engine before it is needed; a failure is told when the search itself is tried. */
export function warm(address: string): void {
  load(address).catch(() => undefined);
}

async function start(address: string): Promise<Pagefind> {
  // A name, not a literal: around a literal Vite puts a helper for preloading, twice the size of all the rest here.
  const script = `${address}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Script;
  /*
   * A worker would load the engine's code again and copy all that is found from thread to thread. The policy of a page
   * does not reach into it, and Trusted Types would have to let any address become code, since Pagefind gives a string.
   */
  await pagefind.options({ baseUrl: address.replace(/pagefind\/$/, ''), noWorker: true });
  await whole(address, () => pagefind.init());
  return {
    search: (query, options) => whole(address, () => pagefind.search(query, options)),
    filters: () => whole(address, () => pagefind.filters()),
  };
}

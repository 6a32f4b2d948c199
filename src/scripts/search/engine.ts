/** What is used here of the browser side of Pagefind 1.6. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; excerptEllipsis: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: { filters?: Filters }): Promise<Found>;
  filters(): Promise<Counts>;
}

/** Values by filter; with `not`, all but these. */
export type Filters = Record<string, string | { not: string }>;

/** How many pages there are with each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

export interface Found {
  results: { id: string; data(): Promise<Hit> }[];
  filters: Counts;
}

/** A page that matches. */
export interface Hit {
  url: string;
  /** All words of the page; locations count them. */
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: Landing[];
}

/** A part of a page that matches: a passage, a glossary term, or the page's beginning. */
export interface Landing {
  title: string;
  url: string;
  excerpt: string;
  anchor?: { id: string };
  weighted_locations: { location: number; balanced_score: number }[];
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
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ baseUrl: address.replace(/pagefind\/$/, ''), excerptLength: 40, excerptEllipsis: '…' });
  await pagefind.init();
  // Results tell their counts by filter only once the filters are loaded.
  await pagefind.filters();
  return pagefind;
}

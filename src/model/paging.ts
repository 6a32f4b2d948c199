import type { Citation } from './backlinks.ts';
import { groupByYear } from './year.ts';

/** How many passages the page of a subject shows; all of them stand on the pages of their years. */
export const newest = 20;

/** What is divided among pages of so many, fifty as on those of a year; one page at least. */
export function pagesOf<One>(all: readonly One[], longest = 50): One[][] {
  const count = Math.max(1, Math.ceil(all.length / longest));
  return Array.from({ length: count }, (_, page) => all.slice(page * longest, (page + 1) * longest));
}

/** A page of the passages of a year, one of `pages`; `total` passages stand on all of them. */
export interface YearPage {
  year: string;
  page: number;
  pages: number;
  total: number;
  passages: readonly Citation[];
}

/** The pages that all passages of a subject stand on, a year at a time; none where its own page has room for them. */
export function yearPages(passages: readonly Citation[]): YearPage[] {
  if (passages.length <= newest) return [];
  return [...groupByYear(passages)].flatMap(([year, all]) =>
    pagesOf(all).map((some, index, { length }) => ({
      year,
      page: index + 1,
      pages: length,
      total: all.length,
      passages: some,
    })),
  );
}

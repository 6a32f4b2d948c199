import { dayOf, type Release } from './release.ts';

/** The name of the year, and of the page, of what has no date. */
const undated = 'undated';

/** The year that a release is filed under, as its pages and files are named: `2013`, or `undated`. */
export function yearOf(release: Release): string {
  return dayOf(release).slice(0, 4) || undated;
}

/** Whether a name is that of a year’s page or file. */
export function isYear(name: string): boolean {
  return /^\d{4}$/.test(name) || name === undated;
}

/** Each of the years once, newest first; what has no date comes last. */
export function newestFirst(years: readonly string[]): string[] {
  return [...new Set(years)].sort((a, b) => Number(a === undated) - Number(b === undated) || b.localeCompare(a));
}

/** Things by the year of their release, newest first; what has no date comes last. */
export function groupByYear<One extends { release: Release }>(all: readonly One[]): Map<string, One[]> {
  return Map.groupBy(all, ({ release }) => yearOf(release));
}

/** Releases by their year. */
export function releasesByYear(releases: readonly Release[]): Map<string, Release[]> {
  return Map.groupBy(releases, yearOf);
}

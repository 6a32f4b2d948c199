import type { z } from 'zod';
import { fieldName, type Document } from './document.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';
import type { Release } from './release.ts';
import type { editionSchema } from './schema/edition.ts';

/** What was changed in the edition on a day. */
export interface Change {
  /** The day: `2026-11-23`. */
  date: string;
  text: string;
  /** The releases that were published with it. */
  releases: Release[];
  /** The published releases whose words it corrected. */
  corrected: Release[];
}

/** Changes by their year. */
export function changesByYear(changes: readonly Change[]): Map<string, Change[]> {
  return Map.groupBy(changes, ({ date }) => date.slice(0, 4));
}

/** The days on which each release got its words: that of its publication, and those of corrections, in order. */
export function daysOfWords(changes: readonly Change[]): Map<Release, string[]> {
  const days = new Map<Release, string[]>();
  for (const { date, releases, corrected } of changes.toSorted((a, b) => a.date.localeCompare(b.date))) {
    for (const release of new Set([...releases, ...corrected])) days.set(release, [...(days.get(release) ?? []), date]);
  }
  return days;
}

/**
 * Reads the changes of the edition, newest first. Two of one day, a release that is not there, and one that none or
 * two of them publish are mistakes: a release's day in the feeds is that of its change. `ids` are those of all releases,
 * of which some may be too broken to be read.
 */
export function readChanges(
  path: string,
  { data, lineOf }: Document<z.output<typeof editionSchema>>,
  ids: readonly string[],
  releases: readonly Release[],
  mistakes: Mistake[],
): Change[] {
  const tell = (field: PropertyKey[], mistake: Pick<Mistake, 'problem' | 'expected' | 'mend'>) =>
    mistakes.push({ file: path, line: lineOf(field), field: fieldName(field), ...mistake });
  const before = mistakes.length;
  const byId = new Map(releases.map((release) => [release.id, release]));
  const there = new Set(ids);
  const days = new Set<string>();
  const published = new Set<string>();
  const changes = data.changes.map(({ date, text, releases: named, corrected: corrections }, index): Change => {
    if (days.has(date)) {
      tell(['changes', index, 'date'], {
        problem: `there are two changes of ${date}.`,
        expected: 'one change a day, since its day is its address.',
        mend: 'Put both into one text.',
      });
    }
    days.add(date);
    named.forEach((id, position) => {
      const isThere = there.has(id);
      if (!isThere || published.has(id)) {
        tell(['changes', index, 'releases', position], {
          problem: isThere ? `“${id}” is named twice.` : `there is no release “${id}”.`,
          expected: 'the name of a file in releases/, without “.md”, in the change that published it.',
          mend: isThere ? 'Take it out of one of the two.' : suggest(id, ids),
        });
      }
      published.add(id);
    });
    const corrected = corrections.flatMap((id, position) => {
      const release = byId.get(id);
      // One that is there and cannot be read is told of already.
      if (release || there.has(id)) return release ?? [];
      tell(['changes', index, 'corrected', position], {
        problem: `there is no release “${id}”.`,
        expected: 'the name of a file in releases/, without “.md”, whose words the change corrects.',
        mend: suggest(id, ids),
      });
      return [];
    });
    return { date, text, releases: named.flatMap((id) => byId.get(id) ?? []), corrected };
  });
  // A release may be meant by a name that is not there: that is told first.
  const missing = mistakes.length > before ? [] : ids.filter((id) => !published.has(id));
  for (const id of missing) {
    tell(['changes'], {
      problem: `no change publishes the release “${id}”.`,
      expected: 'each release under “releases” of the change that published it.',
      mend: 'Name it under “releases” of today’s change; add one if there is none.',
    });
  }
  return changes.sort((a, b) => b.date.localeCompare(a.date));
}

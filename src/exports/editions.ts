import {
  absolute,
  editionsFileAddress,
  editionsSchemaAddress,
  editionsYearAddress,
  exportAddress,
  homeAddress,
  releaseAddress,
} from '../addresses.ts';
import { changesByYear, type Change } from '../model/change.ts';
import type { Edition } from '../model/edition.ts';
import { newestFirst, releasesByYear } from '../model/year.ts';
import { wordingsOf, type Words } from '../record/words.ts';
import type { Editions } from './editions-schema.ts';

/*
 * What `/editions.json` and the files of its years hold. A release has an entry in the file of its year, with one for
 * each correction of its words: from the days follows what the edition of any date had.
 */

/** How many releases and editions the first file tells; those of the years have all of them. */
const most = { releases: 100, editions: 50 };
type Most = typeof most;

/** The words that the newest releases had in the edition of each date, and the files of the years. */
export function editionsJson(edition: Edition, words: readonly Words[], longest: Most = most): Editions {
  return {
    ...headOf(edition),
    editions: datesOf(edition.changes.slice(0, longest.editions)),
    years: yearsOf(edition).map(({ year: of, releases, changes }) => ({
      year: of,
      releases: releases.length,
      editions: changes.length,
      url: absolute(editionsYearAddress(of)),
    })),
    releases: entriesOf({ ...edition, releases: edition.releases.slice(0, longest.releases) }, words),
  };
}

/** The editions of each year, and the words that every release of it had in the edition of each date. */
export function editionsByYear(edition: Edition, words: readonly Words[]): (Editions & { year: string })[] {
  const recorded = Map.groupBy(words, ({ release: id }) => id);
  return yearsOf(edition).map(({ year: of, releases, changes }) => ({
    ...headOf(edition),
    year: of,
    edition: absolute(editionsFileAddress),
    editions: datesOf(changes),
    releases: entriesOf(
      { ...edition, releases },
      releases.flatMap(({ id }) => recorded.get(id) ?? []),
    ),
  }));
}

/** Every year that has releases or editions, newest first; what has no date comes last. */
function yearsOf(edition: Edition) {
  const releases = releasesByYear(edition.releases);
  const changes = changesByYear(edition.changes);
  return newestFirst([...releases.keys(), ...changes.keys()]).map((of) => ({
    year: of,
    releases: releases.get(of) ?? [],
    changes: changes.get(of) ?? [],
  }));
}

function datesOf(changes: readonly Change[]): Editions['editions'] {
  return changes.map(({ date, text }) => ({ date, text }));
}

function headOf({ name }: Edition) {
  return { $schema: absolute(editionsSchemaAddress), name, url: absolute(homeAddress) };
}

function entriesOf(edition: Edition, words: readonly Words[]): Editions['releases'] {
  return [...wordingsOf(edition, words)]
    .map(([one, wordings]) => ({
      id: one.id,
      url: absolute(releaseAddress(one)),
      text: absolute(exportAddress(one, 'txt')),
      words: wordings,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

import {
  absolute,
  exportAddress,
  homeAddress,
  indexFileAddress,
  indexSchemaAddress,
  jsonFeedAddress,
  meetingAddress,
  passageAddress,
  releaseAddress,
  rssAddress,
  schemaAddress,
  yearFileAddress,
} from '../addresses.ts';
import { findBacklinks, foremost, type Backlinks } from '../model/backlinks.ts';
import { concernedBy } from '../model/concerned.ts';
import type { Edition } from '../model/edition.ts';
import { newest } from '../model/paging.ts';
import { allPassages, type Release } from '../model/release.ts';
import type { Subject } from '../model/subjects.ts';
import { plainText } from '../model/verbatim.ts';
import { releasesByYear } from '../model/year.ts';
import { formats } from './formats.ts';
import type { IndexJson } from './index-schema.ts';
import { subjectJson } from './subject.ts';

/** How many of each are told in the one file of the edition, releases for each change too; those of the years have all. */
const most = { releases: 100, changes: 50, subjects: 50 };
type Most = typeof most;

/**
 * The edition as data: how much it holds, the files of its years, its newest releases, and those subjects of each kind
 * that most passages concern, with the newest of these.
 */
export function editionJson(
  edition: Edition,
  backlinksOf: (subject: Subject) => Backlinks,
  { releases, changes, subjects }: Most = most,
) {
  const of = (kind: Subject['kind']) =>
    foremost<Subject>(edition[kind], subjects, backlinksOf).map((subject) =>
      subjectEntry(subject, backlinksOf(subject).passages, newest),
    );
  return {
    $schema: absolute(indexSchemaAddress),
    name: edition.name,
    description: edition.description,
    url: absolute(homeAddress),
    date: edition.date,
    feeds: [absolute(rssAddress), absolute(jsonFeedAddress)],
    schema: absolute(schemaAddress),
    rights: edition.rights.text,
    counts: {
      releases: edition.releases.length,
      passages: edition.releases.reduce((sum, release) => sum + allPassages(release).length, 0),
      people: edition.people.length,
      organizations: edition.organizations.length,
      glossary: edition.glossary.length,
      areas: edition.areas.length,
    },
    years: [...releasesByYear(edition.releases)].map(([year, all]) => ({
      year,
      releases: all.length,
      url: absolute(yearFileAddress(year)),
    })),
    changes: edition.changes.slice(0, changes).map(({ date, text, releases: published, corrected }) => ({
      date,
      text,
      releases: published.slice(0, releases).map(({ id }) => id),
      corrected: corrected.slice(0, releases).map(({ id }) => id),
    })),
    releases: edition.releases.slice(0, releases).map(releaseEntry),
    people: of('people'),
    organizations: of('organizations'),
    glossary: of('glossary'),
    areas: of('areas'),
  } satisfies IndexJson;
}

/** Every release of each year, and every subject that they concern with all its passages of that year. */
export function yearsJson(edition: Edition) {
  return [...releasesByYear(edition.releases)].map(([year, releases]) => {
    const backlinksOf = findBacklinks({ ...edition, releases });
    const concerned = new Set(releases.flatMap((release) => [...concernedBy(release)]));
    const of = (kind: Subject['kind']) =>
      edition[kind]
        .filter((subject) => concerned.has(subject))
        .map((subject: Subject) => subjectEntry(subject, backlinksOf(subject).passages));
    return {
      $schema: absolute(indexSchemaAddress),
      year,
      edition: absolute(indexFileAddress),
      date: edition.date,
      releases: releases.map(releaseEntry),
      people: of('people'),
      organizations: of('organizations'),
      glossary: of('glossary'),
      areas: of('areas'),
    } satisfies IndexJson;
  });
}

function subjectEntry(subject: Subject, passages: Backlinks['passages'], longest = passages.length) {
  return {
    ...subjectJson(subject),
    description: plainText(subject.description),
    count: passages.length,
    passages: passages.slice(0, longest).map(({ release, passage }) => absolute(passageAddress(release, passage))),
    ...(subject.kind !== 'areas' && { type: subject.type, names: subject.names, acronyms: subject.acronyms }),
  };
}

function releaseEntry(release: Release) {
  const { id, title, publisher, language, genre, translation, dates, source, meeting } = release;
  return {
    id,
    url: absolute(releaseAddress(release)),
    title,
    publisher: subjectJson(publisher),
    genre,
    translation: translation?.status ?? null,
    truncated: source.truncated,
    language,
    dates: { meeting: dates.meeting?.date ?? null, publication: dates.publication.date ?? null },
    meeting: meeting ? absolute(meetingAddress(release)) : null,
    sha256: source.sha256,
    formats: formats.map(({ extension, type }) => ({ type, url: absolute(exportAddress(release, extension)) })),
  };
}

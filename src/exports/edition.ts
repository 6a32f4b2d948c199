import {
  absolute,
  exportAddress,
  homeAddress,
  jsonFeedAddress,
  meetingAddress,
  passageAddress,
  releaseAddress,
  rssAddress,
  schemaAddress,
} from '../addresses.ts';
import type { Backlinks } from '../model/backlinks.ts';
import type { Edition } from '../model/edition.ts';
import type { Entity } from '../model/entity.ts';
import type { Release } from '../model/release.ts';
import type { Subject } from '../model/subjects.ts';
import { plainText } from '../model/verbatim.ts';
import { formats } from './formats.ts';
import { subjectJson } from './subject.ts';

/** The whole edition as data: every release with its forms, every subject with the passages that concern it. */
export function editionJson(edition: Edition, backlinksOf: (subject: Subject) => Backlinks) {
  const passagesOf = (subject: Subject) =>
    backlinksOf(subject).passages.map(({ release, passage }) => absolute(passageAddress(release, passage)));
  const about = (subject: Subject) => ({
    ...subjectJson(subject),
    description: plainText(subject.description),
    passages: passagesOf(subject),
  });
  const entity = (one: Entity) => ({ ...about(one), type: one.type, names: one.names, acronyms: one.acronyms });
  return {
    name: edition.name,
    description: edition.description,
    url: absolute(homeAddress),
    date: edition.date,
    feeds: [absolute(rssAddress), absolute(jsonFeedAddress)],
    schema: absolute(schemaAddress),
    changes: edition.changes.map(({ date, text, releases, corrected }) => ({
      date,
      text,
      releases: releases.map(({ id }) => id),
      corrected: corrected.map(({ id }) => id),
    })),
    releases: edition.releases.map(releaseEntry),
    people: edition.people.map(entity),
    organizations: edition.organizations.map(entity),
    glossary: edition.glossary.map(entity),
    areas: edition.areas.map(about),
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

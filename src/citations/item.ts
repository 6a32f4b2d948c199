import { absolute, passageAddress, releaseAddress } from '../addresses.ts';
import { inWords } from '../model/date.ts';
import { versionOf, type Edition } from '../model/edition.ts';
import { onEvent } from '../model/event.ts';
import type { Passage } from '../model/passage.ts';
import { genreOf, type Release } from '../model/release.ts';

/** What of CSL-JSON (csl-data.json of the CSL 1.0.2 schema) a release has. */
export interface Item {
  id: string;
  /** CSL has no press release; reference managers keep a report’s `genre`. */
  type: 'report';
  title: string;
  /** The ministry as one literal name, never divided into family and given names. */
  author: [{ literal: string }];
  publisher: string;
  /** What it is, the caveat of a translation included. */
  genre: string;
  /** Left out where the publication’s date is not stated: the meeting’s date never stands in for it. */
  issued?: { 'date-parts': [number[]] };
  /** Where it was read. */
  archive: string;
  archive_location: string;
  URL: string;
  language: string;
  /** Which dates are known, and the original address. */
  note: string;
}

/** A release, or a passage of it by its own address, as an item of a bibliography. */
export function itemOf(release: Release, edition: Edition, passage?: Passage): Item {
  const { id, title, publisher, dates, language, source } = release;
  const { meeting, publication } = dates;
  const stated = [
    ...(meeting?.date ? [`O${onEvent(release).slice(1)}${inWords(meeting.date)}.`] : []),
    ...(publication.date ? [] : ['Publication date not stated.']),
  ];
  return {
    id,
    type: 'report',
    title,
    author: [{ literal: publisher.name }],
    publisher: publisher.name,
    genre: genreOf(release),
    ...(publication.date && { issued: { 'date-parts': [publication.date.split('-').map(Number)] } }),
    archive: edition.name,
    archive_location: versionOf(edition),
    URL: absolute(passage ? passageAddress(release, passage) : releaseAddress(release)),
    language,
    note: [...stated, `Original: ${source.url}`].join(' '),
  };
}

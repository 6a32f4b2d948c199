import { absolute, releaseAddress } from '../addresses.ts';
import { versionOf, type Edition } from '../model/edition.ts';
import { onEvent } from '../model/event.ts';
import { genreOf, type Release } from '../model/release.ts';

/** What of CSL-JSON (csl-data.json of the CSL 1.0.2 schema) a release has. */
export interface Item {
  id: string;
  /** CSL has no press release; reference managers keep a report’s `genre`. */
  type: 'report';
  title: string;
  /** The ministry as one literal name, never divided into family and given names. */
  author: [{ literal: string }];
  /** The edition and its version: every style prints a publisher. The ministry is the author, and named once. */
  publisher: string;
  /** What it is, the caveat of a translation included. */
  genre: string;
  /** Left out where the publication’s date is not stated: the meeting’s date never stands in for it. */
  issued?: { 'date-parts': [number[]] };
  /** Says so where no date is stated: APA’s style otherwise prints “Retrieved” and no day before the address. */
  status?: 'n.d.';
  URL: string;
  language: string;
  /** Which dates are known, and the original address. */
  note: string;
}

/** A release as an item of a bibliography; its passages are places in it, not items of their own. */
export function itemOf(release: Release, edition: Edition): Item {
  const { id, title, publisher, dates, language, source } = release;
  const { meeting, publication } = dates;
  const stated = [
    ...(meeting?.date ? [sentence(onEvent(release, meeting.date))] : []),
    ...(publication.date ? [] : ['Publication date not stated.']),
  ];
  return {
    id,
    type: 'report',
    title,
    author: [{ literal: publisher.name }],
    publisher: `${edition.name}, ${versionOf(edition)}`,
    genre: genreOf(release),
    ...(publication.date
      ? { issued: { 'date-parts': [publication.date.split('-').map(Number)] } }
      : { status: 'n.d.' as const }),
    URL: absolute(releaseAddress(release)),
    language,
    note: [...stated, `Original: ${source.url}`].join(' '),
  };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

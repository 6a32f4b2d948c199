import type { Element } from 'xast';
import { x } from 'xastscript';
import { absolute, releaseAddress, rightsAddress, sourceAddress } from '../../addresses.ts';
import type { Edition } from '../../model/edition.ts';
import type { Release } from '../../model/release.ts';
import { dateElement, lines, noteElement, subjectId } from './element.ts';

/** What the file is, who makes it, and what it is made from. */
export function fileDescription(release: Release, edition: Edition): Element {
  const { title, language, publisher, genre, translation, meeting, dates } = release;
  return lines('fileDesc', {}, [
    lines('titleStmt', {}, [
      x('title', { 'xml:lang': language }, title),
      x('author', [x('orgName', { ref: `#${subjectId(publisher)}` }, publisher.name)]),
      lines('respStmt', { 'xml:id': 'editor' }, [
        x('resp', 'Addresses, names, areas, titles of passages and notes'),
        x('name', edition.name),
      ]),
    ]),
    lines('editionStmt', {}, [x('edition', edition.name, ', ', dateElement(edition.date))]),
    lines('publicationStmt', {}, [
      x('publisher', edition.name),
      x('idno', { type: 'URL' }, absolute(releaseAddress(release))),
      lines('availability', { status: 'unknown' }, [
        x('p', edition.rights.text, ' ', x('ptr', { target: absolute(rightsAddress) })),
      ]),
    ]),
    lines('notesStmt', {}, [
      x('note', { type: 'genre', 'xml:lang': language }, genre),
      ...(translation ? [noteElement({ type: 'translation' }, [x('p', translation.status)])] : []),
      ...(release.source.truncated
        ? [noteElement({ type: 'truncated' }, [x('p', 'The captured copy ends before the release does.')])]
        : []),
      ...(meeting || dates.meeting ? dateNotes('meeting', dates.meeting ?? { sources: [] }) : []),
    ]),
    lines('sourceDesc', {}, [sourceElement(release)]),
  ]);
}

/** The release as its publisher gave it, and the file captured from it. */
function sourceElement(release: Release): Element {
  const { title, language, publisher, dates, source } = release;
  const stated = [
    { type: 'publication', ...dates.publication },
    { type: 'capture', ...dates.capture },
  ];
  return lines('bibl', {}, [
    x('title', { 'xml:lang': language }, title),
    x('publisher', [x('orgName', { ref: `#${subjectId(publisher)}` }, publisher.name)]),
    ...stated.flatMap(({ type, date }) => (date ? [dateElement(date, { type })] : [])),
    x('idno', { type: 'URL' }, source.url),
    x('ref', { type: 'capture', target: absolute(sourceAddress(release)) }, 'The captured file, byte for byte'),
    x('idno', { type: 'SHA-256' }, source.sha256),
    ...stated.flatMap(({ type, ...date }) => dateNotes(type, date)),
  ]);
}

/** How a date is known, or that it is not stated, and why. */
function dateNotes(of: string, { date, note, sources }: Release['dates']['capture']): Element[] {
  const words = [...(date ? [] : [`Date of ${of}: not stated.`]), ...(note ? [note] : [])];
  if (words.length + sources.length === 0) return [];
  return [
    noteElement(
      { type: `date-of-${of}` },
      words.map((sentence) => x('p', sentence)),
      sources,
    ),
  ];
}

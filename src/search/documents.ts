import { meetingAddress, releaseAddress, subjectAddress } from '../addresses.ts';
import { backlinksOf, edition } from '../edition.ts';
import { inWords } from '../model/date.ts';
import { allNames, officeOn, type Entity } from '../model/entity.ts';
import { eventOf } from '../model/event.ts';
import type { Meeting } from '../model/meeting.ts';
import { nameOf, ownBlocks } from '../model/passage.ts';
import { allPassages, areasOf, dayNameOf, dayOf, type Release } from '../model/release.ts';
import { verbOf } from '../model/statement.ts';
import type { Subject } from '../model/subjects.ts';
import { plainText } from '../model/verbatim.ts';
import { kindNames } from '../model/sections.ts';
import type { SearchDocument, SearchPart } from './document.ts';
import { guide } from './guide.ts';

/** Everything that can be found. A quotation is found in its release alone, not on the pages that repeat it. */
export function searchDocuments(): SearchDocument[] {
  const subjects = [...edition.areas, ...edition.organizations, ...edition.people, ...edition.glossary];
  return [
    ...edition.releases.map(ofRelease),
    ...edition.releases.flatMap((release) => (release.meeting ? [ofMeeting(release, release.meeting)] : [])),
    ...subjects.map(ofSubject),
    ...guide,
  ];
}

function ofRelease(release: Release): SearchDocument {
  const passages = allPassages(release).map((passage): SearchPart => ({
    id: passage.id,
    title: nameOf(passage),
    text: plainText([...passage.headings, ...ownBlocks(passage)]),
    areas: passage.areas.map(({ name }) => name),
  }));
  const closing = { id: 'signature', title: 'Signature', text: release.closing.join(' '), areas: [] };
  return {
    address: releaseAddress(release),
    kind: 'Release',
    title: release.title,
    details: detailsOf(release),
    language: release.language,
    names: [release.title],
    parts: closing.text ? [...passages, closing] : passages,
  };
}

function ofMeeting(release: Release, meeting: Meeting): SearchDocument {
  const areas = areasOf(release).map(({ name }) => name);
  const acts = new Map<string, Set<string>>();
  for (const statement of allPassages(release).flatMap(({ statements }) => statements)) {
    const who = statement.speakers.map((speaker) => speakerOf(speaker, release)).join(' and ');
    acts.set(who, (acts.get(who) ?? new Set()).add(verbOf(statement)));
  }
  const lines = [...acts].map(([who, all]) => `${who} ${[...all].join(', ')}`);
  const said = { id: 'statements', title: 'Who said what', text: `Who said what: ${lines.join('; ')}.`, areas };
  return {
    address: meetingAddress(release),
    kind: 'Meeting',
    label: eventOf(release).name,
    title: meeting.title,
    details: [meeting.place, inWords(dayOf(release))].filter(Boolean).join(' · '),
    names: [meeting.title],
    parts: [
      { id: '', title: meeting.title, text: plainText(meeting.summary), areas },
      ...(lines.length > 0 ? [said] : []),
    ],
  };
}

/** A speaker with the party that the office is held in, so that “Peru” finds what its minister said. */
function speakerOf(speaker: Entity, release: Release): string {
  const office = officeOn(speaker, dayOf(release));
  return office ? `${speaker.name} (${office.of.name})` : speaker.name;
}

function ofSubject(subject: Subject): SearchDocument {
  const isArea = subject.kind === 'areas';
  const areasAround = isArea ? [] : backlinksOf(subject).passages.flatMap(({ passage }) => passage.areas);
  const facts = subject.facts.map(({ text }) => text);
  const offices = isArea ? [] : subject.offices.map(({ title, of }) => `${title}, ${of.name}.`);
  return {
    address: subjectAddress(subject),
    kind: kindNames[subject.kind],
    title: subject.name,
    details: isArea || subject.kind === 'people' ? '' : subject.type,
    names: isArea ? [subject.name] : allNames(subject),
    parts: [
      {
        id: '',
        title: subject.name,
        text: [plainText(subject.description), ...offices, ...facts].join(' '),
        areas: isArea ? [subject.name] : [...new Set(areasAround.map(({ name }) => name))],
      },
    ],
  };
}

function detailsOf(release: Release): string {
  const day = dayOf(release);
  const when = day ? `${dayNameOf(release)}${inWords(day)}` : 'date not stated';
  return [release.publisher.name, when, ...(release.source.truncated ? ['truncated capture'] : [])].join(' · ');
}

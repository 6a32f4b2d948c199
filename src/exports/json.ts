import { visit } from 'unist-util-visit';
import {
  absolute,
  homeAddress,
  meetingAddress,
  passageAddress,
  releaseAddress,
  schemaAddress,
  sourceAddress,
} from '../addresses.ts';
import type { Edition } from '../model/edition.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Note } from '../model/note.ts';
import { isPassage, ownBlocks, type Passage } from '../model/passage.ts';
import type { Release } from '../model/release.ts';
import { plainText, textOf } from '../model/verbatim.ts';
import type { Format } from './formats.ts';
import type { ReleaseJson } from './schema.ts';
import { subjectJson } from './subject.ts';

/** A release as data, as `schema.ts` describes it. */
export const json: Format = {
  extension: 'json',
  name: 'JSON',
  type: 'application/json',
  holds: 'text, names, statements, notes and dates as data',
  relation: 'alternate',
  write: (release, edition) => `${JSON.stringify(releaseJson(release, edition), null, 2)}\n`,
};

function releaseJson(release: Release, edition: Edition): ReleaseJson {
  const { id, title, description, genre, language, translation, dates, source, numbering, meeting } = release;
  return {
    $schema: absolute(schemaAddress),
    id,
    url: absolute(releaseAddress(release)),
    title,
    description,
    publisher: subjectJson(release.publisher),
    genre,
    language,
    translation: translation ?? null,
    dates: {
      meeting: dates.meeting ? statedDate(dates.meeting) : null,
      publication: statedDate(dates.publication),
      capture: statedDate(dates.capture),
    },
    source: {
      url: source.url,
      file: absolute(sourceAddress(release)),
      sha256: source.sha256,
      furniture: source.furniture,
      truncated: source.truncated,
      captures: source.captures.map((capture) => ({ ...capture, sha256: capture.sha256 ?? null })),
    },
    numbering,
    passages: release.passages.flatMap((passage) => [
      passageJson(release, passage, null),
      ...passage.content.filter(isPassage).map((subpoint) => passageJson(release, subpoint, passage.id)),
    ]),
    closing: release.closing,
    signatories: release.signatories.map(subjectJson),
    meeting: meeting ? meetingJson(release, meeting) : null,
    notes: release.notes.map(noteJson),
    rights: { text: edition.rights.text, editorial: edition.rights.licence.url },
    edition: { name: edition.name, url: absolute(homeAddress), date: edition.date },
  };
}

function statedDate({ date, note, sources }: Release['dates']['publication']) {
  return { date: date ?? null, note: note ?? null, sources };
}

function passageJson(release: Release, passage: Passage, parent: string | null): ReleaseJson['passages'][number] {
  const { id, label, number, mark, title, headings, text, areas, statements, notes } = passage;
  return {
    id,
    url: absolute(passageAddress(release, passage)),
    label,
    number: number || null,
    mark: mark || null,
    parent,
    title: title || null,
    headings: headings.map(textOf),
    text,
    mentions: mentionsOf(passage),
    areas: areas.map(subjectJson),
    statements: statements.map((statement) => ({
      id: statement.id ?? null,
      speakers: statement.speakers.map(subjectJson),
      act: statement.act,
      quote: statement.quote,
      to: statement.to.map(subjectJson),
      for: statement.for.map(subjectJson),
      answers: statement.answers?.id ?? null,
      code: statement.code ?? null,
      areas: statement.areas.map(subjectJson),
    })),
    notes: notes.map(noteJson),
  };
}

function noteJson(note: Note) {
  return { ...note, text: plainText(note.text) };
}

/** Every mention with its words, in the order of the text. */
function mentionsOf(passage: Passage): ReleaseJson['passages'][number]['mentions'] {
  const mentions: ReleaseJson['passages'][number]['mentions'] = [];
  for (const block of ownBlocks(passage)) {
    visit(block, 'link', (link) => {
      if (link.data?.subject) mentions.push({ words: textOf(link), subject: subjectJson(link.data.subject) });
    });
  }
  return mentions;
}

function meetingJson(release: Release, meeting: Meeting): ReleaseJson['meeting'] {
  const { kind, code, title, place, occasion, between, participants, summary } = meeting;
  return {
    url: absolute(meetingAddress(release)),
    kind,
    code: code ?? null,
    title,
    place: place ?? null,
    occasion: occasion ?? null,
    between: between.map(subjectJson),
    participants: participants.map(subjectJson),
    summary: plainText(summary),
  };
}

import { annotate } from './annotation.ts';
import type { Area } from './area.ts';
import { readPassages, type Numbering } from './division.ts';
import type { Document } from './document.ts';
import type { Entity } from './entity.ts';
import { eventOf } from './event.ts';
import type { SourceLink } from './fact.ts';
import { readLegible } from './legible.ts';
import { linkedEntities, linkedSubjects, readLinked, resolveLinks } from './link.ts';
import { readMeeting, type Meeting } from './meeting.ts';
import { reasonOf, type Mistake } from './mistake.ts';
import type { Note } from './note.ts';
import { withSubpoints, type Passage } from './passage.ts';
import type { ReleaseData } from './schema/release.ts';
import { printMarks, sha256, verify, type Source } from './source.ts';
import type { Subjects } from './subjects.ts';
import { textOf, type Block } from './verbatim.ts';

/** A date, or the fact that none is stated. */
interface StatedDate {
  date?: string | undefined;
  note?: string | undefined;
  sources: SourceLink[];
}

/** One press release as an edition: metadata and verbatim body. */
export interface Release {
  id: string;
  path: string;
  title: string;
  description: string;
  publisher: Entity;
  language: string;
  genre: string;
  dates: { meeting?: StatedDate | undefined; publication: StatedDate; capture: StatedDate };
  source: Source;
  numbering: Numbering;
  /** The numbered paragraphs; each holds its sub-points. */
  passages: Passage[];
  /** The line that signs it (Markdown). */
  signature: Block[];
  /** The entities that its signature names. */
  signatories: Entity[];
  translation?: { mark: string; status: string } | undefined;
  /** The source's lines after the body: the signature, the mark of a translation. */
  closing: string[];
  /** The text of its file, and the Markdown tree of the body, to whose positions it belongs. */
  file: { text: string; body: Block[] };
  meeting?: Meeting | undefined;
  /** The editor's notes on it as a whole. */
  notes: Note[];
}

/** What is said wherever a truncated capture stands. */
export const truncatedNote = 'The captured copy ends before the release does: the rest is missing here.';

/** Every passage of a release, sub-points included, in order. */
export function allPassages(release: Release): Passage[] {
  return release.passages.flatMap(withSubpoints);
}

/** Whether the edition says of a release who said what in it. */
export function hasStatements(release: Release): boolean {
  return allPassages(release).some(({ statements }) => statements.length > 0);
}

/** The areas that a release concerns, each once, in the order of its text. */
export function areasOf(release: Release): Area[] {
  return [...new Set(allPassages(release).flatMap(({ areas }) => areas))];
}

/** The entities that a release names, in its text or its signature, each once, in their order. */
export function entitiesOf(release: Release): Entity[] {
  return [...new Set([...allPassages(release).flatMap(({ mentions }) => mentions), ...release.signatories])];
}

/** What a release is, its caveats included: “Press release, unofficial translation”. */
export function genreOf(release: Pick<Release, 'genre' | 'translation' | 'source'>): string {
  return [release.genre, ...caveatsOf(release).map((caveat) => caveat.toLowerCase())].join(', ');
}

/** What whoever quotes it has to say: that it is a translation, or that its end is missing. */
export function caveatsOf({ translation, source }: Pick<Release, 'translation' | 'source'>): string[] {
  return [...(translation ? [translation.status] : []), ...(source.truncated ? ['Truncated capture'] : [])];
}

/** What that day is, where it is not the release's own: its dates are never given one for another. */
export function dayNameOf(release: Release): string {
  return release.dates.meeting?.date ? `${eventOf(release).name} of ` : '';
}

/** The day that a release is filed under: that of its meeting, else of its publication; empty where none is stated. */
export function dayOf({ dates }: Release): string {
  return dates.meeting?.date ?? dates.publication.date ?? '';
}

/** Makes the release of a checked document, its source read from `sourcePath`; adds what is wrong to `mistakes`. */
export function readRelease(
  id: string,
  document: Document<ReleaseData>,
  sourcePath: string,
  subjects: Subjects,
  mistakes: Mistake[],
): Release | undefined {
  const { data, body, path, text } = document;
  const publisher = subjects.organization(data.publisher, { document, field: ['publisher'] });
  resolveLinks(body, { path }, subjects, mistakes);
  for (const subject of linkedSubjects(body)) subjects.use(subject);
  const origin = { path, line: document.lineOf(['signature']) };
  const signature = readLinked(data.signature ?? '', origin, subjects, mistakes);

  const { passages, numbering } = readPassages(body, text, data.numbering);
  if (passages.length === 0) {
    mistakes.push({
      file: path,
      problem: 'the body is empty.',
      expected: 'the words of the release below the front matter.',
      mend: 'Copy them from the source file.',
    });
  }
  const notes = annotate(document, passages, subjects, mistakes);

  const closing = [...signature.map(textOf), ...(data.translation ? [data.translation.mark] : [])];
  const source = readSource(sourcePath, data, path, mistakes);
  const words = { title: data.title, passages, closing };
  if (source && passages.length > 0) {
    verify(document, words, source, data.source.sha256, mistakes);
    printMarks(words, source);
  }
  const meeting = data.meeting && readMeeting(data.meeting, document, subjects, mistakes);
  if (!source || !publisher) return undefined;

  const { title, description, language, genre, dates, translation } = data;
  const signatories = linkedEntities(signature);
  return {
    id,
    path,
    title,
    description,
    publisher,
    language,
    genre,
    dates,
    source,
    numbering,
    passages,
    signature,
    signatories,
    translation,
    closing,
    file: { text, body },
    meeting,
    notes,
  };
}

function readSource(path: string, data: ReleaseData, file: string, mistakes: Mistake[]): Source | undefined {
  try {
    const { sha256: _declared, ...rest } = data.source;
    const captures = rest.captures.toSorted((a, b) => a.date.localeCompare(b.date));
    const read = readLegible(path);
    if ('text' in read) return { ...read, sha256: sha256(read.bytes), ...rest, captures };
    mistakes.push({ file: file.replace(/\.md$/, '.txt'), ...read });
  } catch (error) {
    mistakes.push({
      file,
      problem: `its source cannot be read: ${reasonOf(error)}`,
      expected: 'the captured original beside it, as UTF-8 text with the same name and “.txt”.',
      mend: 'Put the file there, byte for byte as captured.',
    });
  }
  return undefined;
}

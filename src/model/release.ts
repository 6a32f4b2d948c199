import { readFileSync } from 'node:fs';
import type { Area } from './area.ts';
import { fieldName, parseMarkdown, type Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { SourceLink } from './fact.ts';
import { linkedSubjects, resolveLinks } from './link.ts';
import { readMeeting, type Meeting } from './meeting.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';
import { ownBlocks, readPassages, withSubpoints, type Block, type Numbering, type Passage } from './passage.ts';
import type { ReleaseData } from './schema/release.ts';
import { sha256, verify, type Source } from './source.ts';
import type { Statement } from './statement.ts';
import type { Subjects } from './subjects.ts';
import { textOf } from './verbatim.ts';

/** A date, or the fact that none is stated. */
export interface StatedDate {
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
  meeting?: Meeting | undefined;
}

/** Every passage of a release, sub-points included, in order. */
export function allPassages(release: Release): Passage[] {
  return release.passages.flatMap(withSubpoints);
}

/** The areas that a release concerns, each once, in the order of its text. */
export function areasOf(release: Release): Area[] {
  return [...new Set(allPassages(release).flatMap(({ areas }) => areas))];
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
  const signature = parseMarkdown(data.signature ?? '').children;
  resolveLinks(signature, { path, line: document.lineOf(['signature']) }, subjects, mistakes);

  const { passages, numbering } = readPassages(body, text);
  if (passages.length === 0) {
    mistakes.push({
      file: path,
      problem: 'the body is empty.',
      expected: 'the words of the release below the front matter.',
      mend: 'Copy them from the source file.',
    });
  }
  annotate(document, passages, subjects, mistakes);

  const source = readSource(sourcePath, data, path, mistakes);
  if (source && passages.length > 0) {
    const closing = [...signature.map(textOf), ...(data.translation ? [data.translation.mark] : [])];
    verify(path, { title: data.title, passages, closing }, source, data.source.sha256, mistakes);
  }
  for (const subject of linkedSubjects([...body, ...signature])) subjects.use(subject);
  const meeting = data.meeting && readMeeting(data.meeting, document, subjects, mistakes);
  if (!source || !publisher) return undefined;

  const { title, description, language, genre, dates, translation } = data;
  const shared = { id, path, title, description, publisher, language, genre, dates, source, numbering };
  return { ...shared, passages, signature, signatories: entitiesIn(signature), translation, meeting };
}

function readSource(path: string, data: ReleaseData, file: string, mistakes: Mistake[]): Source | undefined {
  try {
    const bytes = readFileSync(path);
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { bytes, sha256: sha256(bytes), url: data.source.url, furniture: data.source.furniture };
  } catch (error) {
    mistakes.push({
      file,
      problem: `its source cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      expected: 'the captured original beside it, as UTF-8 text with the same name and “.txt”.',
      mend: 'Put the file there, byte for byte as captured.',
    });
    return undefined;
  }
}

function entitiesIn(blocks: readonly Block[]): Entity[] {
  return linkedSubjects(blocks).filter((subject) => subject.kind !== 'areas');
}

/** Gives each passage what the front matter says of it. */
function annotate(
  document: Document<ReleaseData>,
  passages: readonly Passage[],
  subjects: Subjects,
  mistakes: Mistake[],
): void {
  const { data, path, lineOf } = document;
  const all = new Map(passages.flatMap(withSubpoints).map((passage) => [passage.id, passage]));
  const find = (id: string, field: readonly PropertyKey[]) => {
    const passage = all.get(id);
    if (!passage) {
      mistakes.push({
        file: path,
        line: lineOf(field),
        field: fieldName(field),
        problem: `the release has no passage “${id}”.`,
        expected: 'the id of a passage, as in its address.',
        mend: suggest(id, [...all.keys()]),
      });
    }
    return passage;
  };

  for (const passage of all.values()) {
    passage.mentions = entitiesIn(ownBlocks(passage));
  }
  for (const [id, { title, areas }] of Object.entries(data.passages)) {
    const field = ['passages', id];
    const passage = find(id, field);
    if (!passage) continue;
    passage.title = title;
    passage.areas = subjects.each(areas, { document, field: [...field, 'areas'] }, subjects.area);
  }
  data.notes.forEach((note, index) => {
    const text = parseMarkdown(note.text).children;
    resolveLinks(text, { path, line: lineOf(['notes', index, 'text']) }, subjects, mistakes);
    find(note.passage, ['notes', index, 'passage'])?.notes.push({ kind: note.kind, text, sources: note.sources });
  });
  data.statements.forEach((statement, index) => {
    const field = ['statements', index];
    const passage = find(statement.passage, [...field, 'passage']);
    const checked: Statement = {
      speakers: subjects.each(statement.speakers, { document, field: [...field, 'speakers'] }, subjects.person),
      act: statement.act,
      quote: statement.quote,
      areas: subjects.each(statement.areas, { document, field: [...field, 'areas'] }, subjects.area),
    };
    if (!passage) return;
    if (!passage.text.includes(statement.quote)) {
      mistakes.push({
        file: path,
        line: lineOf([...field, 'quote']),
        field: `statements[${index}].quote`,
        problem: `“${statement.quote}” is not in ¶${passage.label}.`,
        expected: `words of ¶${passage.label}, exactly: “${passage.text}”`,
        mend: 'Copy the words from the passage, or name the passage that has them.',
      });
    }
    passage.statements.push(checked);
  });
}

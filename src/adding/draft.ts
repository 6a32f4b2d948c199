import { inWords } from '../model/date.ts';
import { parseDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import { ContentError, type Mistake } from '../model/mistake.ts';
import { readRelease, type Release } from '../model/release.ts';
import { releaseSchema } from '../model/schema/release.ts';
import { bodyMarkdown, linked } from './body.ts';
import type { Capture } from './capture.ts';
import { fileOf } from './front-matter.ts';
import type { Piece } from './names.ts';
import type { Outline } from './outline.ts';
import type { Part } from './part.ts';
import type { Shelf } from './shelf.ts';

/** What is said of a release beside its words. */
export interface Particulars {
  id: string;
  url: string;
  publisher: Entity;
  language: string;
  genre: string;
  /** The day of publication, where it is known, and how. */
  published?: { date: string; note?: string | undefined } | undefined;
  /** The day of the capture. */
  captured: string;
}

/** The file of a release, with what is known and nothing else. */
export function draftOf(
  { url, publisher, language, genre, published, captured }: Particulars,
  { title, signature, translation, furniture }: Outline,
  parts: readonly Part[],
  { sha256 }: Capture,
  find: (text: string) => Piece[],
): string {
  // It is the editor’s sentence, in English; the genre is in the language of the release.
  const of = `${language === 'en' ? genre : 'Press release'} of ${publisher.name}`;
  const fields = {
    title,
    description: published ? `${of}, published on ${inWords(published.date)}.` : `${of}.`,
    publisher: publisher.id,
    language,
    genre,
    dates: { publication: published ?? {}, capture: { date: captured } },
    source: { url, sha256, ...(furniture.length > 0 && { furniture }) },
    ...(signature.length > 0 && { signature: signature.map((line) => linked(line, find)).join('\n\n') }),
    ...(translation && { translation }),
  };
  return fileOf(fields, bodyMarkdown(parts, find));
}

/**
 * Reads a draft as the edition will, and proves its words against the capture before anything is written.
 * @throws {ContentError} saying where they differ.
 */
export function readDraft(id: string, text: string, capture: Capture, { dir, subjects }: Shelf): Release {
  const mistakes: Mistake[] = [];
  const document = parseDocument({ path: `releases/${id}.md`, text }, releaseSchema, mistakes);
  const release = document && readRelease(id, document, capture.path, subjects, mistakes);
  if (!release || mistakes.length > 0) throw new ContentError(dir, mistakes);
  return release;
}

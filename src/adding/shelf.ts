import { readCatalogue } from '../model/catalogue.ts';
import { parseDocument, type Document } from '../model/document.ts';
import { filesOf, readFiles, readText } from '../model/files.ts';
import { ContentError, type Mistake } from '../model/mistake.ts';
import { releaseSchema, type ReleaseData } from '../model/schema/release.ts';
import type { Subjects } from '../model/subjects.ts';

/** What is in the content folder before something is added: an edition in which not everything need be named yet. */
export interface Shelf {
  dir: string;
  /** Every id that is taken. */
  ids: ReadonlySet<string>;
  subjects: Subjects;
  releases: { id: string; document: Document<ReleaseData> }[];
  /** The text of `edition.md`. */
  edition: string;
}

/**
 * Reads the content folder `dir`.
 * @throws {ContentError} if a file in it has mistakes: nothing is added to what is not right.
 */
export function readShelf(dir: string): Shelf {
  const mistakes: Mistake[] = [];
  const { files, unread } = readFiles(dir, mistakes);
  const edition = readText(dir, 'edition.md', mistakes) ?? '';
  const subjects = readCatalogue(files, unread, mistakes);
  const releases = filesOf(files, 'releases').flatMap((file) => {
    const document = parseDocument(file, releaseSchema, mistakes);
    return document ? [{ id: file.id, document }] : [];
  });
  if (mistakes.length > 0) throw new ContentError(dir, mistakes);
  return { dir, ids: new Set(files.map(({ id }) => id)), subjects, releases, edition };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Area } from './area.ts';
import { readCatalogue } from './catalogue.ts';
import { parseDocument, type Document } from './document.ts';
import type { Entity, EntityKind } from './entity.ts';
import { filesOf, readFiles } from './files.ts';
import { resolveLinks } from './link.ts';
import { ContentError, type Mistake } from './mistake.ts';
import { dayOf, readRelease, type Release } from './release.ts';
import { editionSchema } from './schema/edition.ts';
import { releaseSchema } from './schema/release.ts';
import type { Subjects } from './subjects.ts';
import type { Block } from './verbatim.ts';

/** Everything that is published, checked. Lists are in the order in which they are shown. */
export interface Edition {
  name: string;
  description: string;
  /** The front page's introduction (Markdown). */
  introduction: Block[];
  /** Newest first. */
  changes: { date: string; text: string }[];
  /** Newest first. */
  releases: Release[];
  /** By name, as are the other lists of subjects. */
  people: Entity[];
  organizations: Entity[];
  glossary: Entity[];
  areas: Area[];
}

/**
 * Reads and checks the content folder `dir`.
 * @throws {ContentError} listing every mistake, if there is one: an edition is right as a whole or not at all.
 */
export function readEdition(dir: string): Edition {
  const mistakes: Mistake[] = [];
  const files = readFiles(dir, mistakes);
  const edition = readSettings(dir, mistakes);

  const subjects = readCatalogue(files, mistakes);
  if (edition) resolveLinks(edition.body, { path: 'edition.md' }, subjects, mistakes);

  const releases = filesOf(files, 'releases').flatMap((file) => {
    const document = parseDocument(file, releaseSchema, mistakes);
    if (!document) return [];
    const source = join(dir, file.path.replace(/\.md$/, '.txt'));
    return readRelease(file.id, document, source, subjects, mistakes) ?? [];
  });

  // What a broken release names cannot be known, so nothing is called unused before all releases are right.
  if (mistakes.length === 0) mistakes.push(...unusedFiles(subjects));
  if (mistakes.length > 0 || !edition) throw new ContentError(mistakes);

  const { name, description, changes } = edition.data;
  const byName = (kind: EntityKind) => subjects.entities.filter((entity) => entity.kind === kind).sort(compareNames);
  return {
    name,
    description,
    introduction: edition.body,
    changes,
    releases: releases.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id)),
    people: byName('people'),
    organizations: byName('organizations'),
    glossary: byName('glossary'),
    areas: [...subjects.areas].sort(compareNames),
  };
}

function readSettings(dir: string, mistakes: Mistake[]): Document<z.output<typeof editionSchema>> | undefined {
  const path = 'edition.md';
  if (existsSync(join(dir, path))) {
    return parseDocument({ path, text: readFileSync(join(dir, path), 'utf8') }, editionSchema, mistakes);
  }
  mistakes.push({
    file: path,
    problem: `the content folder “${dir}” has no such file.`,
    expected: 'the name, description and changes of the edition.',
    mend: 'Add it; src/model/schema/edition.ts says what it holds.',
  });
  return undefined;
}

function compareNames(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}

function unusedFiles(subjects: Subjects): Mistake[] {
  return subjects.unused().map(({ path }) => ({
    file: path,
    problem: 'no release names this.',
    expected: 'every entity and area to be named in the text or the front matter of a release.',
    mend: 'Link to it from the words that mention it, or delete the file.',
  }));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Area } from './area.ts';
import { parseDocument, type Document } from './document.ts';
import { allNames, readEntity, type Entity, type EntityData, type EntityKind } from './entity.ts';
import { fold } from './fold.ts';
import { readFiles, type ContentFile } from './files.ts';
import { resolveLinks } from './link.ts';
import { ContentError, type Mistake } from './mistake.ts';
import type { Block } from './passage.ts';
import { dayOf, readRelease, type Release } from './release.ts';
import { areaSchema } from './schema/area.ts';
import { editionSchema } from './schema/edition.ts';
import { organizationSchema, personSchema, termSchema } from './schema/entity.ts';
import { releaseSchema } from './schema/release.ts';
import { Subjects } from './subjects.ts';

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

  const documents = readSubjects(files, mistakes);
  // Every release would miss what a broken file describes: that file first.
  if (mistakes.length > 0) throw new ContentError(mistakes);

  const subjects = new Subjects(
    documents.entities.map(({ entity }) => entity),
    documents.areas,
    mistakes,
  );
  for (const document of documents.entities) readOffices(document, subjects);
  for (const { path, description } of [...subjects.entities, ...subjects.areas]) {
    resolveLinks(description, { path }, subjects, mistakes);
  }
  if (edition) resolveLinks(edition.body, { path: 'edition.md' }, subjects, mistakes);

  const releases = ofKind(files, 'releases').flatMap((file) => {
    const document = parseDocument(file, releaseSchema, mistakes);
    if (!document) return [];
    const source = join(dir, file.path.replace(/\.md$/, '.txt'));
    return readRelease(file.id, document, source, subjects, mistakes) ?? [];
  });

  mistakes.push(...sharedNames(subjects.entities));
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

function ofKind(files: readonly ContentFile[], kind: ContentFile['kind']): ContentFile[] {
  return files.filter((file) => file.kind === kind);
}

/** An entity with its document, whose offices are still to be read. */
interface EntityDocument {
  entity: Entity;
  document: Document<EntityData>;
}

function readSubjects(
  files: readonly ContentFile[],
  mistakes: Mistake[],
): { entities: EntityDocument[]; areas: Area[] } {
  const schemas = { people: personSchema, organizations: organizationSchema, glossary: termSchema };
  const entities = (['people', 'organizations', 'glossary'] as const).flatMap((kind) =>
    ofKind(files, kind).flatMap((file) => {
      const document = parseDocument(file, schemas[kind], mistakes);
      return document ? [{ entity: readEntity(kind, file.id, document), document }] : [];
    }),
  );
  const areas = ofKind(files, 'areas').flatMap((file): Area[] => {
    const document = parseDocument(file, areaSchema, mistakes);
    if (!document) return [];
    const { data, path, body } = document;
    return [{ kind: 'areas', id: file.id, path, name: data.name, facts: data.facts, description: body }];
  });
  return { entities, areas };
}

/** Reads the offices of a person, whose organizations are known only now. */
function readOffices({ entity, document }: EntityDocument, subjects: Subjects): void {
  if (!('offices' in document.data)) return;
  entity.offices = document.data.offices.flatMap(({ of, ...office }, index) => {
    const organization = subjects.organization(of, { document, field: ['offices', index, 'of'] });
    return organization ? [{ ...office, of: organization }] : [];
  });
}

/** A name must lead to one page. */
function sharedNames(entities: readonly Entity[]): Mistake[] {
  const owners = new Map<string, Entity>();
  const mistakes: Mistake[] = [];
  for (const entity of entities) {
    for (const name of allNames(entity)) {
      const owner = owners.get(fold(name));
      if (owner && owner !== entity) {
        mistakes.push({
          file: entity.path,
          problem: `the name “${name}” is also a name of ${owner.path}.`,
          expected: 'each name and acronym in one file only, so that it leads to one page.',
          mend: 'Take it out of one of the two files.',
        });
      }
      owners.set(fold(name), entity);
    }
  }
  return mistakes;
}

function unusedFiles(subjects: Subjects): Mistake[] {
  return subjects.unused().map(({ path }) => ({
    file: path,
    problem: 'no release names this.',
    expected: 'every entity and area to be named in the text or the front matter of a release.',
    mend: 'Link to it from the words that mention it, or delete the file.',
  }));
}

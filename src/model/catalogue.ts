import type { Area } from './area.ts';
import { parseDocument, type Document } from './document.ts';
import { readEntity, type Entity, type EntityData } from './entity.ts';
import { filesOf, type ContentFile, type FileName } from './files.ts';
import { resolveLinks } from './link.ts';
import type { Mistake } from './mistake.ts';
import { areaSchema } from './schema/area.ts';
import { organizationSchema, personSchema, termSchema } from './schema/entity.ts';
import { Subjects } from './subjects.ts';

/** An entity with its document, whose offices are still to be read. */
interface EntityDocument {
  entity: Entity;
  document: Document<EntityData>;
}

/**
 * Reads all entities and areas; adds what is wrong with them to `mistakes`. `unreadFiles` are those of which not even
 * the text is known.
 */
export function readCatalogue(
  files: readonly ContentFile[],
  unreadFiles: readonly FileName[],
  mistakes: Mistake[],
): Subjects {
  const schemas = { people: personSchema, organizations: organizationSchema, glossary: termSchema };
  const unread = [...unreadFiles];
  const entities = (['people', 'organizations', 'glossary'] as const).flatMap((kind) =>
    filesOf(files, kind).flatMap((file): EntityDocument[] => {
      const document = parseDocument(file, schemas[kind], mistakes);
      if (!document) unread.push(file);
      return document ? [{ entity: readEntity(kind, file.id, document), document }] : [];
    }),
  );
  const areas = filesOf(files, 'areas').flatMap((file): Area[] => {
    const document = parseDocument(file, areaSchema, mistakes);
    if (!document) unread.push(file);
    if (!document) return [];
    const { data, path, body } = document;
    return [{ kind: 'areas', id: file.id, path, name: data.name, facts: data.facts, description: body }];
  });

  const subjects = new Subjects(
    entities.map(({ entity }) => entity),
    areas,
    unread,
    mistakes,
  );
  for (const document of entities) readOffices(document, subjects);
  for (const { path, description } of [...subjects.entities, ...areas]) {
    if (description.length === 0) mistakes.push(emptyBody(path));
    resolveLinks(description, { path }, subjects, mistakes);
  }
  return subjects;
}

function emptyBody(path: string): Mistake {
  return {
    file: path,
    problem: 'the body is empty.',
    expected: 'a description of a sentence or two below the front matter.',
    mend: 'Write it; what the release itself says of it is enough.',
  };
}

/** Reads the offices of a person, whose organizations are known only now. */
function readOffices({ entity, document }: EntityDocument, subjects: Subjects): void {
  if (!('offices' in document.data)) return;
  entity.offices = document.data.offices.flatMap(({ of, ...office }, index) => {
    const organization = subjects.organization(of, { document, field: ['offices', index, 'of'] });
    return organization ? [{ ...office, of: organization }] : [];
  });
}

import type { z } from 'zod';
import type { Document } from './document.ts';
import type { organizationSchema, personSchema, termSchema } from './schema/entity.ts';
import type { Fact, SourceLink } from './fact.ts';
import { foreign } from './language.ts';
import type { names } from './schema/common.ts';
import type { Block } from './verbatim.ts';

/** Names by language (BCP 47 tag). */
type Names = z.output<typeof names>;
export type EntityKind = 'people' | 'organizations' | 'glossary';

/** An office that a person held. */
export interface Office {
  title: string;
  of: Entity;
  from?: string | undefined;
  until?: string | undefined;
  sources: SourceLink[];
}

/** A person, an organization or a glossary term. */
export interface Entity {
  kind: EntityKind;
  id: string;
  path: string;
  name: string;
  /** What sort of thing it is, e.g. “UN body”; “Person” for people. */
  type: string;
  names: Names;
  acronyms: string[];
  sources: SourceLink[];
  facts: Fact[];
  /** Empty for all but people. */
  offices: Office[];
  /** Its own site, for organizations. */
  website?: string | undefined;
  /** The editor's description (Markdown). */
  description: Block[];
}

/** The front matter of an entity's file. */
export type EntityData =
  z.output<typeof personSchema> | z.output<typeof organizationSchema> | z.output<typeof termSchema>;

/** Makes the entity of a checked file; offices are left to `readOffices`, once all organizations are known. */
export function readEntity(kind: EntityKind, id: string, document: Document<EntityData>): Entity {
  const { data, path, body } = document;
  return {
    kind,
    id,
    path,
    name: data.name,
    type: 'type' in data ? data.type : 'Person',
    names: data.names,
    acronyms: data.acronyms,
    sources: data.sources,
    facts: data.facts,
    offices: [],
    website: 'website' in data ? data.website : undefined,
    description: body,
  };
}

/** A name, with its language (BCP 47) where it is not the edition’s own. */
export interface Name {
  name: string;
  lang?: string | undefined;
}

/** Every name of an entity: its own, those in other languages and its acronyms, each once. */
export function namesOf({ name, names, acronyms }: Entity): Name[] {
  const all: Name[] = [
    { name },
    ...Object.entries(names).flatMap(([lang, found]) => found.map((one) => ({ name: one, lang: foreign(lang) }))),
    ...acronyms.map((acronym) => ({ name: acronym })),
  ];
  return all.filter(({ name: one }, index) => all.findIndex((other) => other.name === one) === index);
}

/** The same without their languages. */
export function allNames(entity: Entity): string[] {
  return namesOf(entity).map(({ name }) => name);
}

/** The office that a person held on a day; dates of offices may be known to the month or year only. */
export function officeOn({ offices }: Entity, day: string): Office | undefined {
  return offices.find(
    ({ from = '', until = '9999' }) => from.slice(0, day.length) <= day && day.slice(0, until.length) <= until,
  );
}

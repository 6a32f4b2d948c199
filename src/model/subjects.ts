import type { Area } from './area.ts';
import { fieldName, type Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { FileName } from './files.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';

/** What passages are about: an entity or an area. */
export type Subject = Entity | Area;

export const subjectKinds = ['people', 'organizations', 'glossary', 'areas'] as const;

/** Where in a document a name stands, for the mistake if nothing has that name. */
export interface Place {
  document: Pick<Document<unknown>, 'path' | 'lineOf'>;
  field: readonly PropertyKey[];
}

/** All subjects, and the one way to look one up: what is not found is a mistake, never a silent gap. */
export class Subjects {
  readonly entities: readonly Entity[];
  readonly areas: readonly Area[];
  readonly #byId: Map<string, Subject>;
  readonly #byPath: Map<string, Subject>;
  readonly #used = new Set<Subject>();
  /** Ids and paths of files that are there but cannot be read: naming one is no mistake of its own. */
  readonly #unread: Set<string>;
  /** Whether something was named that is not there, or cannot be read. */
  #missed = false;
  readonly #mistakes: Mistake[];

  constructor(entities: readonly Entity[], areas: readonly Area[], unread: readonly FileName[], mistakes: Mistake[]) {
    const all = [...entities, ...areas];
    this.entities = entities;
    this.areas = areas;
    this.#byId = new Map(all.map((subject) => [subject.id, subject]));
    this.#byPath = new Map(all.map((subject) => [subject.path, subject]));
    this.#unread = new Set(unread.flatMap(({ id, path }) => [id, path]));
    this.#mistakes = mistakes;
  }

  person(id: string, place: Place): Entity | undefined {
    const found = this.any(id, place, ['people']);
    return found?.kind === 'areas' ? undefined : found;
  }

  organization(id: string, place: Place): Entity | undefined {
    const found = this.any(id, place, ['organizations']);
    return found?.kind === 'areas' ? undefined : found;
  }

  /** A person or an organization: who can speak, be spoken to and take part. */
  party(id: string, place: Place): Entity | undefined {
    const found = this.any(id, place, ['people', 'organizations']);
    return found?.kind === 'areas' ? undefined : found;
  }

  area(id: string, place: Place): Area | undefined {
    const found = this.any(id, place, ['areas']);
    return found?.kind === 'areas' ? found : undefined;
  }

  /** The subject of this id, if it is of one of the kinds. */
  any(id: string, place: Place, kinds: readonly Subject['kind'][] = subjectKinds): Subject | undefined {
    const found = this.#byId.get(id);
    if (found && kinds.includes(found.kind)) {
      this.use(found);
      return found;
    }
    this.#missed = true;
    if (this.#unread.has(id)) return undefined;
    const known = [...this.#byId.values()].filter(({ kind }) => kinds.includes(kind));
    this.#mistakes.push({
      file: place.document.path,
      line: place.document.lineOf(place.field),
      field: fieldName(place.field),
      problem: `there is no “${id}”.`,
      expected: `the name of a file in ${kinds.map((kind) => `${kind}/`).join(' or ')}, without “.md”.`,
      mend: suggest(
        id,
        known.map((subject) => subject.id),
      ),
    });
    return undefined;
  }

  /** The subjects of a list of ids, each looked up with `find`; those not found are mistakes and left out. */
  each<Found>(ids: readonly string[], place: Place, find: (id: string, place: Place) => Found | undefined): Found[] {
    return ids.flatMap((id, index) => find.call(this, id, { ...place, field: [...place.field, index] }) ?? []);
  }

  /** The subject whose file is at `path` of the content folder. */
  at(path: string): Subject | undefined {
    const found = this.#byPath.get(path);
    if (!found) this.#missed = true;
    return found;
  }

  /** Whether a file is there that cannot be read. */
  isUnread(path: string): boolean {
    return this.#unread.has(path);
  }

  /** Notes that the edition names the subject. */
  use(subject: Subject): void {
    this.#used.add(subject);
  }

  /** The subjects that nothing names; none where a name that is not there may be meant for one of them. */
  unused(): Subject[] {
    if (this.#missed || this.#unread.size > 0) return [];
    return [...this.#byPath.values()].filter((subject) => !this.#used.has(subject));
  }

  /** The paths of all files that can be linked to. */
  paths(): string[] {
    return [...this.#byPath.keys()];
  }
}

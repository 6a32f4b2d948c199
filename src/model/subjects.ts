import type { Area } from './area.ts';
import { fieldName, type Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';

/** What passages are about: an entity or an area. */
export type Subject = Entity | Area;

/** Where in a document a name stands, for the mistake if nothing has that name. */
export interface Place {
  document: Pick<Document<unknown>, 'path' | 'lineOf'>;
  field: readonly PropertyKey[];
}

/** All subjects, and the one way to look one up: what is not found is a mistake, never a silent gap. */
export class Subjects {
  readonly entities: readonly Entity[];
  readonly areas: readonly Area[];
  readonly #byPath: Map<string, Subject>;
  readonly #used = new Set<Subject>();
  readonly #mistakes: Mistake[];

  constructor(entities: readonly Entity[], areas: readonly Area[], mistakes: Mistake[]) {
    this.entities = entities;
    this.areas = areas;
    this.#byPath = new Map([...entities, ...areas].map((subject) => [subject.path, subject]));
    this.#mistakes = mistakes;
  }

  entity(id: string, place: Place): Entity | undefined {
    return this.#find(this.entities, id, place, 'people/, organizations/ or glossary/');
  }

  person(id: string, place: Place): Entity | undefined {
    const people = this.entities.filter(({ kind }) => kind === 'people');
    return this.#find(people, id, place, 'people/');
  }

  organization(id: string, place: Place): Entity | undefined {
    const organizations = this.entities.filter(({ kind }) => kind === 'organizations');
    return this.#find(organizations, id, place, 'organizations/');
  }

  area(id: string, place: Place): Area | undefined {
    return this.#find(this.areas, id, place, 'areas/');
  }

  any(id: string, place: Place): Subject | undefined {
    return this.#find([...this.entities, ...this.areas], id, place, 'people/, organizations/, glossary/ or areas/');
  }

  /** The subjects of a list of ids, each looked up with `find`; those not found are mistakes and left out. */
  each<Found>(ids: readonly string[], place: Place, find: (id: string, place: Place) => Found | undefined): Found[] {
    return ids.flatMap((id, index) => find.call(this, id, { ...place, field: [...place.field, index] }) ?? []);
  }

  /** The subject whose file is at `path` of the content folder. */
  at(path: string): Subject | undefined {
    return this.#byPath.get(path);
  }

  /** Notes that the edition names the subject. */
  use(subject: Subject): void {
    this.#used.add(subject);
  }

  /** The subjects that nothing names. */
  unused(): Subject[] {
    return [...this.#byPath.values()].filter((subject) => !this.#used.has(subject));
  }

  /** The paths of all files that can be linked to. */
  paths(): string[] {
    return [...this.#byPath.keys()];
  }

  #find<Found extends Subject>(known: readonly Found[], id: string, place: Place, folders: string): Found | undefined {
    const found = known.find((subject) => subject.id === id);
    if (found) {
      this.use(found);
      return found;
    }
    this.#mistakes.push({
      file: place.document.path,
      line: place.document.lineOf(place.field),
      field: fieldName(place.field),
      problem: `there is no “${id}”.`,
      expected: `the name of a file in ${folders}, without “.md”.`,
      mend: suggest(
        id,
        known.map((subject) => subject.id),
      ),
    });
    return undefined;
  }
}

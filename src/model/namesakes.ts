import type { Edition } from './edition.ts';
import { allNames, type Entity } from './entity.ts';
import { fold } from './fold.ts';

/** A name that an entity shares, and another whose name it is too. */
export interface Namesake {
  name: string;
  entity: Entity;
}

/** Finds who shares a name or an acronym with each entity; in a text nothing is ambiguous, since a mention is a link. */
export function findNamesakes({ people, organizations, glossary }: Edition): (entity: Entity) => Namesake[] {
  const owners = new Map<string, Entity[]>();
  for (const entity of [...people, ...organizations, ...glossary]) {
    for (const name of new Set(allNames(entity).map(fold))) {
      owners.set(name, [...(owners.get(name) ?? []), entity]);
    }
  }
  return (entity) =>
    allNames(entity).flatMap((name) =>
      (owners.get(fold(name)) ?? []).filter((other) => other !== entity).map((other) => ({ name, entity: other })),
    );
}

import type { Edition } from './edition.ts';
import { allNames, namesOf, type Entity, type Name } from './entity.ts';
import { fold } from './fold.ts';

/** A name that an entity shares, and another whose name it is too. */
export interface Namesake extends Name {
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
    namesOf(entity).flatMap((own) =>
      (owners.get(fold(own.name)) ?? [])
        .filter((other) => other !== entity)
        .map((other) => ({ ...own, entity: other })),
    );
}

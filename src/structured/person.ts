import type { PersonLeaf } from 'schema-dts';
import type { Entity, Office } from '../model/entity.ts';
import { described, named } from './name.ts';
import { organizationReference } from './organization.ts';

/** A person by address and name. */
export function personReference(entity: Entity): PersonLeaf {
  return { '@type': 'Person', ...named(entity) };
}

/** A person, with the offices held. */
export function person(entity: Entity): PersonLeaf {
  return {
    '@type': 'Person',
    ...described(entity),
    ...(entity.offices.length > 0 && { worksFor: entity.offices.map(office) }),
  };
}

/** An office is a role, because only a role has dates; a `jobTitle` would say that it is held now. */
function office({ title, of, from, until }: Office) {
  return {
    '@type': 'OrganizationRole' as const,
    roleName: title,
    ...(from && { startDate: from }),
    ...(until && { endDate: until }),
    worksFor: organizationReference(of),
  };
}

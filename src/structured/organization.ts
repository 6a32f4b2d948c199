import type { GovernmentOrganizationLeaf, OrganizationLeaf } from 'schema-dts';
import type { Entity } from '../model/entity.ts';
import { described, named } from './name.ts';

/** An organization's `type` in the content and what schema.org calls it; all others are organizations. */
const types: Record<string, 'GovernmentOrganization'> = {
  Government: 'GovernmentOrganization',
  Ministry: 'GovernmentOrganization',
};

/** An organization by address and name. */
export function organizationReference(entity: Entity): OrganizationLeaf | GovernmentOrganizationLeaf {
  return { '@type': types[entity.type] ?? 'Organization', ...named(entity) };
}

/** An organization, with its own site. */
export function organization(entity: Entity): OrganizationLeaf | GovernmentOrganizationLeaf {
  return {
    '@type': types[entity.type] ?? 'Organization',
    ...described(entity),
    ...(entity.website && { sameAs: entity.website }),
  };
}

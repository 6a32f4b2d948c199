import type { BreadcrumbListLeaf } from 'schema-dts';
import { absolute } from '../addresses.ts';
import type { Step } from '../layouts/trail.ts';

/** The way from the front page to a page, itself included. */
export function breadcrumbList(steps: readonly Step[]): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@id': absolute(address) },
    })),
  };
}

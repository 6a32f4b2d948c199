import type { BreadcrumbListLeaf } from 'schema-dts';
import { absolute } from '../addresses.ts';

/** A page on the way to another. */
export interface Step {
  name: string;
  address: string;
  /** Its name's language (BCP 47), if it is not the site's. */
  lang?: string | undefined;
}

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

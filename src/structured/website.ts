import type { SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts';
import { absolute, homeAddress, rightsAddress, searchAddress } from '../addresses.ts';
import type { Edition } from '../model/edition.ts';

/** The edition, as what a page is part of. */
export const siteReference = { '@id': absolute(homeAddress) };

/** The edition as a website, with its search. */
export function webSite({ name, description, date }: Edition): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(searchAddress)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    ...siteReference,
    url: absolute(homeAddress),
    name,
    description,
    inLanguage: 'en',
    dateModified: date,
    usageInfo: absolute(rightsAddress),
    potentialAction: search,
  };
}

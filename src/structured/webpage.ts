import type { AboutPageLeaf, CollectionPageLeaf, SearchResultsPageLeaf, Thing, WebPageLeaf } from 'schema-dts';
import { absolute } from '../addresses.ts';
import type { Edition } from '../model/edition.ts';
import { siteReference } from './website.ts';

/** What a page says of itself. */
export interface PageFacts {
  title: string;
  /** One sentence. */
  description: string;
  address: string;
}

/** A page that is itself what it is about. */
export function webPage(
  type: 'WebPage' | 'AboutPage' | 'SearchResultsPage',
  page: PageFacts,
  edition: Pick<Edition, 'rights'>,
): WebPageLeaf | AboutPageLeaf | SearchResultsPageLeaf {
  return { '@type': type, ...facts(page, edition) };
}

/** A page that lists things, or leads to pages that do. */
export function collectionPage(
  page: PageFacts,
  things: readonly Thing[],
  edition: Pick<Edition, 'rights'>,
): CollectionPageLeaf {
  return {
    '@type': 'CollectionPage',
    ...facts(page, edition),
    ...(things.length > 0 && {
      mainEntity: { '@type': 'ItemList', numberOfItems: things.length, itemListElement: things },
    }),
  };
}

/** What an index, the About page and the like say is the edition’s; of the words of a release they have titles. */
function facts({ title, description, address }: PageFacts, { rights }: Pick<Edition, 'rights'>) {
  const url = absolute(address);
  return {
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: 'en',
    license: rights.licence.url,
    isPartOf: siteReference,
  };
}

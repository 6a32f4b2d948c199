import type { NewsArticleLeaf } from 'schema-dts';
import { absolute, pictureAddress, releaseAddress, rightsAddress, subjectAddress } from '../addresses.ts';
import { eventOf } from '../model/event.ts';
import { areasOf, caveatsOf, entitiesOf, type Release } from '../model/release.ts';
import { eventReference } from './meeting.ts';
import { organizationReference } from './organization.ts';
import { definedTermReference } from './term.ts';
import { siteReference } from './website.ts';

/** A release by address, and by name in its language. */
export function newsArticleReference(release: Release): NewsArticleLeaf {
  const { title, language } = release;
  return { '@type': 'NewsArticle', '@id': absolute(releaseAddress(release)), name: title, inLanguage: language };
}

/** A release, whose publisher is its author; it has a date only where the publication's is stated. */
export function newsArticle(release: Release): NewsArticleLeaf {
  const { title, description, genre, publisher, dates, source, meeting } = release;
  const caveats = caveatsOf(release);
  const address = absolute(releaseAddress(release));
  return {
    ...newsArticleReference(release),
    headline: title,
    description,
    genre,
    url: address,
    image: absolute(pictureAddress(releaseAddress(release))),
    mainEntityOfPage: address,
    publisher: organizationReference(publisher),
    author: { ...organizationReference(publisher), url: absolute(subjectAddress(publisher)) },
    ...(dates.publication.date && { datePublished: dates.publication.date }),
    ...(caveats.length > 0 && { creativeWorkStatus: caveats.join(', ') }),
    isBasedOn: source.url,
    usageInfo: absolute(rightsAddress),
    isPartOf: siteReference,
    about: [
      ...(meeting && eventOf(release).happened ? [eventReference(release, meeting)] : []),
      ...areasOf(release).map(definedTermReference),
    ],
    // Of what is named in passing, the address: its page says the rest.
    mentions: entitiesOf(release).map((entity) => ({ '@id': absolute(subjectAddress(entity)) })),
  };
}

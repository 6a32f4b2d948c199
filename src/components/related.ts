import { meetingAddress, releaseAddress, subjectAddress } from '../addresses.ts';
import type { Backlinks, Counted } from '../model/backlinks.ts';
import { pagesOf } from '../model/paging.ts';
import type { Release } from '../model/release.ts';
import type { Subject } from '../model/subjects.ts';

/** Something that has to do with a subject. */
export interface RelatedLink {
  name: string;
  address: string;
  /** In how many passages both are. */
  count?: number;
  lang?: string;
}

/** What has to do with a subject in one way. */
export interface RelatedList {
  /** Tells it from the other lists, in its address. */
  id: string;
  title: string;
  links: readonly RelatedLink[];
}

/** How many of a list stand on the page of the subject. */
export const shown = 12;
/** How many links a page of all of them has. */
const longest = 100;

/** All that has to do with a subject besides its passages; lists with nothing in them are left out. */
export function relatedOf(subject: Subject, { related, officers, published, signed, met }: Backlinks): RelatedList[] {
  const counted = (all: readonly Counted<Subject>[]) =>
    all.map(({ subject: other, count }) => ({ name: other.name, address: subjectAddress(other), count }));
  const lists: RelatedList[] = [
    { id: 'published', title: 'Publisher of', links: published.map(releaseLink) },
    { id: 'signed', title: 'Named in the signature of', links: signed.map(releaseLink) },
    {
      id: 'met',
      title: subject.kind === 'people' ? 'Took part in' : 'Party to',
      links: met.map((release) => ({ name: release.meeting?.title ?? '', address: meetingAddress(release) })),
    },
    {
      id: 'officers',
      title: 'Office-holders',
      links: officers.map(({ person, office }) => ({
        name: `${person.name}, ${office.title}`,
        address: subjectAddress(person),
      })),
    },
    { id: 'areas', title: 'Areas in the same passages', links: counted(related.areas) },
    { id: 'organizations', title: 'Organizations in the same passages', links: counted(related.organizations) },
    { id: 'people', title: 'People in the same passages', links: counted(related.people) },
    { id: 'glossary', title: 'Terms in the same passages', links: counted(related.glossary) },
  ];
  return lists.filter(({ links }) => links.length > 0);
}

function releaseLink(release: Release): RelatedLink {
  return { name: release.title, address: releaseAddress(release), lang: release.language };
}

/** The pages of all lists; none where the page of the subject has room for everything. */
export function relatedPages(lists: readonly RelatedList[]): RelatedList[][] {
  if (lists.every(({ links }) => links.length <= shown)) return [];
  const all = lists.flatMap(({ links, ...list }) => links.map((link) => ({ list, link })));
  return pagesOf(all, longest).map((page) =>
    [...Map.groupBy(page, ({ list }) => list)].map(([list, entries]) => ({
      ...list,
      links: entries.map(({ link }) => link),
    })),
  );
}

import {
  aboutAddress,
  checkAddress,
  homeAddress,
  indexAddress,
  meetingAddress,
  releaseAddress,
  searchAddress,
  subjectAddress,
} from '../addresses.ts';
import { edition } from '../edition.ts';
import { inWords } from '../model/date.ts';
import { dayNameOf, dayOf, genreOf, type Release } from '../model/release.ts';
import { sections } from '../model/sections.ts';
import type { Picture } from './picture.ts';

const kinds = Object.keys(sections) as (keyof typeof sections)[];

/** Every picture. */
export const pictures: readonly Picture[] = [
  picture(homeAddress, edition.description, 'Front page', `Edition of ${inWords(edition.date)}`),
  ...kinds.map((kind) => picture(indexAddress(kind), sections[kind].name, 'Index')),
  ...edition.releases.map(pictureOfRelease),
  ...edition.areas.map((area) => picture(subjectAddress(area), area.name, 'Area of cooperation')),
  ...[...edition.organizations, ...edition.people, ...edition.glossary].map((entity) =>
    picture(subjectAddress(entity), entity.name, entity.type),
  ),
  picture(searchAddress, 'Every passage, name and topic', 'Search'),
  picture(checkAddress, 'Is it quoted word for word?', 'Check a quotation'),
  picture(aboutAddress, 'Provenance, method, verification and rights', 'About this edition'),
];

const byPage = new Map(pictures.map((each) => [each.page, each]));
for (const release of edition.releases) byPage.set(meetingAddress(release), pictureOf(releaseAddress(release)));

/** The picture of the page at an address: its own, its release’s, or that of the page above it. */
export function pictureOf(page: string): Picture {
  return byPage.get(page) ?? pictureOf(page.replace(/[^/]*\/$/, ''));
}

function pictureOfRelease(release: Release): Picture {
  const day = dayOf(release);
  const date = day && dayNameOf(release) + inWords(day);
  return picture(releaseAddress(release), release.title, genreOf(release), date);
}

function picture(page: string, title: string, kind: string, date = ''): Picture {
  return { page, title, kind, date, edition: edition.name };
}

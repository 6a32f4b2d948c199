import type { Change } from './model/change.ts';
import type { Passage } from './model/passage.ts';
import type { Release } from './model/release.ts';
import type { Subject } from './model/subjects.ts';
import { site } from './site.ts';

/*
 * Every address of the site is made here, and is permanent: a published one never breaks.
 * All are paths from the root of the host, the base included.
 */

/** Kinds of subject that have an index page. */
type Index = Subject['kind'] | 'releases';

/** The address of a file or page, given below the base: `file('favicon.svg')`. */
export function file(path: string): string {
  return site.base + path;
}

export const homeAddress = file('');
export const aboutAddress = file('about/');
/** Sections of the About page. */
export const normalisationsAddress = `${aboutAddress}#normalisations`;
export const verifyAddress = `${aboutAddress}#verify`;
export const howToCiteAddress = `${aboutAddress}#cite`;
export const dataAddress = `${aboutAddress}#data`;
export const rightsAddress = `${aboutAddress}#rights`;
/** Every name of the edition, from A to Z. */
export const nameIndexAddress = file('index/');
export const searchAddress = file('search/');
/** The search for these words. */
export function queryAddress(words: string): string {
  return `${searchAddress}?q=${encodeURIComponent(words)}`;
}
/** Where a quotation is compared with the releases. */
export const checkAddress = file('check/');
export const pagefindAddress = file('pagefind/');
/** The folder of the words that the edition has, for the search. */
export const wordsAddress = file('search/words/');
/** The JSON Schema of a release's `.json`. */
export const schemaAddress = file('schema/release.json');
/** The words that each edition's releases had, as digests, and the JSON Schema of that file. */
export const editionsFileAddress = file('editions.json');
export const editionsSchemaAddress = file('schema/editions.json');
/** What is new, for feed readers: RSS and JSON Feed. */
export const rssAddress = file('feed.xml');
export const jsonFeedAddress = file('feed.json');
/** The edition as data: its newest releases, and where the data of each year is, and the JSON Schema of these files. */
export const indexFileAddress = file('index.json');
export const indexSchemaAddress = file('schema/index.json');

/** The list of all releases, people, organizations, glossary terms or areas. */
export function indexAddress(kind: Index): string {
  return file(`${kind}/`);
}

/** A release; `#p2` is a passage of it. */
export function releaseAddress(release: Pick<Release, 'id'>): string {
  return file(`releases/${release.id}/`);
}

export function passageAddress(release: Pick<Release, 'id'>, passage: Pick<Passage, 'id'>): string {
  return `${releaseAddress(release)}#${passage.id}`;
}

/** The lines that close a release: its signature, the mark of a translation. */
export function signatureAddress(release: Pick<Release, 'id'>): string {
  return `${releaseAddress(release)}#signature`;
}

/** How to cite a release; `#p2` is a passage of it. */
export function citeAddress(release: Pick<Release, 'id'>): string {
  return file(`releases/${release.id}/cite/`);
}

/** A release as a file, by the extension of its format: `json`, `csl.json`. */
export function exportAddress(release: Pick<Release, 'id'>, extension: string): string {
  return file(`releases/${release.id}.${extension}`);
}

/** The captured source of a release, byte for byte. */
export function sourceAddress(release: Pick<Release, 'id'>): string {
  return file(`releases/${release.id}/source.txt`);
}

/** The meeting that a release reports. */
export function meetingAddress(release: Pick<Release, 'id'>): string {
  return file(`meetings/${release.id}/`);
}

export function subjectAddress(subject: Pick<Subject, 'kind' | 'id'>): string {
  return file(`${subject.kind}/${subject.id}/`);
}

/** A page of all passages of a year that concern a subject, or of all releases of that year. */
export function yearAddress(of: Pick<Subject, 'kind' | 'id'> | 'releases', year: string, page = 1): string {
  const above = of === 'releases' ? indexAddress('releases') : subjectAddress(of);
  return `${above}${year}/${page === 1 ? '' : `${page}/`}`;
}

/** A page of all that else has to do with a subject; `#areas_` and the like are its lists. */
export function relatedAddress(of: Pick<Subject, 'kind' | 'id'>, page = 1): string {
  return `${subjectAddress(of)}related/${page === 1 ? '' : `${page}/`}`;
}

/** All releases of a year as data, with the subjects that they concern. */
export function yearFileAddress(year: string): string {
  return file(`data/${year}.json`);
}

/**
 * The names that begin with a letter, of the whole edition or of one kind of subject, where there are too many for one
 * page. Those of a kind stand below the index too: below the kind’s own address a letter could be the id of a subject.
 */
export function letterAddress(letter: string, page = 1, kind?: Subject['kind']): string {
  const above = kind ? `${nameIndexAddress}${kind}/` : nameIndexAddress;
  return `${above}${encodeURIComponent(letter.toLowerCase())}/${page === 1 ? '' : `${page}/`}`;
}

/** The words that each edition's releases of a year had, as digests. */
export function editionsYearAddress(year: string): string {
  return file(`editions/${year}.json`);
}

/** All changes of the edition in a year. */
export function changesAddress(year: string): string {
  return `${aboutAddress}${year}/`;
}

/** A change of the edition, by its day: on the page of its year, which it never leaves. */
export function changeAddress({ date }: Pick<Change, 'date'>): string {
  return `${changesAddress(date.slice(0, 4))}#changes-${date}`;
}

/** The picture that is named after a page, by the page's address. */
export function pictureAddress(page: string): string {
  const path = page.slice(site.base.length).replace(/\/$/, '') || 'index';
  return file(`pictures/${path}.png`);
}

/** Where the edition is kept on a reader’s device, and what every page leads to that is not. */
export const offlineAddress = file('offline/');
/** The service worker. */
export const workerAddress = file('sw.js');

/** The whole address of a path, as for canonical links. */
export function absolute(path: string): string {
  return new URL(path, site.origin).href;
}

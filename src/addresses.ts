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
export const searchAddress = file('search/');
export const pagefindAddress = file('pagefind/');

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

/** The captured source of a release, byte for byte. */
export function sourceAddress(release: Pick<Release, 'id'>): string {
  return file(`releases/${release.id}/source.txt`);
}

/** The meeting that a release reports. */
export function meetingAddress(release: Pick<Release, 'id'>): string {
  return file(`meetings/${release.id}/`);
}

/** The page of a subject; a glossary term is a fragment of the glossary. */
export function subjectAddress(subject: Pick<Subject, 'kind' | 'id'>): string {
  return subject.kind === 'glossary'
    ? `${indexAddress('glossary')}#${subject.id}`
    : file(`${subject.kind}/${subject.id}/`);
}

/** The whole address of a path, as for canonical links. */
export function absolute(path: string): string {
  return new URL(path, site.origin).href;
}

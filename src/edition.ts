import { findBacklinks } from './model/backlinks.ts';
import { readEdition } from './model/edition.ts';
import { nameIndexOf } from './model/name-index.ts';
import { contentDir } from './site.ts';

/** The one edition that every page shows, read once. */
export const edition = readEdition(contentDir);

/** What in the edition concerns a subject. */
export const backlinksOf = findBacklinks(edition);

/** Every name of the edition, from A to Z. */
export const nameIndex = nameIndexOf(edition, (subject) => backlinksOf(subject).passages);

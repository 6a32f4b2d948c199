import { findBacklinks } from './model/backlinks.ts';
import { nameIndexOf } from './model/name-index.ts';
import { findNamesakes } from './model/namesakes.ts';
import { readPublished } from './record/words.ts';
import { contentDir } from './site.ts';

const published = readPublished(contentDir);

/** The one edition that every page shows, read once. */
export const edition = published.edition;

/** The words that its releases were published with, checked to be those they have. */
export const words = published.words;

/** What in the edition concerns a subject. */
export const backlinksOf = findBacklinks(edition);

/** Who in the edition shares a name with an entity. */
export const namesakesOf = findNamesakes(edition);

/** Every name of the edition, from A to Z. */
export const nameIndex = nameIndexOf(edition, (subject) => backlinksOf(subject).passages);

import { findBacklinks } from './model/backlinks.ts';
import { readEdition } from './model/edition.ts';
import { findNamesakes } from './model/namesakes.ts';
import { contentDir } from './site.ts';

/** The one edition that every page shows, read once. */
export const edition = readEdition(contentDir);

/** What in the edition concerns a subject. */
export const backlinksOf = findBacklinks(edition);

/** Who in the edition shares a name with an entity. */
export const namesakesOf = findNamesakes(edition);

import { backlinksOf, edition } from '../edition.ts';
import { editionJson } from '../exports/edition.ts';

/** The edition as data. */
export const GET = () => Response.json(editionJson(edition, backlinksOf));

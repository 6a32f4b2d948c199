import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from '../model/mistake.ts';
import { isYear } from '../model/year.ts';
import { addressesFile, goneFrom } from './addresses.ts';
import { readRecord } from './file.ts';
import { redirectsOf } from './redirects.ts';

/**
 * Recorded pages of what has no file any more in the content folder `dir`. This is known before anything is built, and
 * is told with the other mistakes of the content; of places in pages that are no passages, and of the words that pages
 * open at, only the built pages tell.
 */
export function goneFiles(dir: string): Mistake[] {
  const pages = readRecord(dir, addressesFile, []).filter(([address]) => fileOf(address));
  const there = new Map(pages.filter(([address]) => existsSync(join(dir, fileOf(address)))));
  return goneFrom(there, pages, redirectsOf(dir, []));
}

/** The file that a page of one thing is made of; empty for any other address. */
function fileOf(address: string): string {
  const [, folder = '', id = ''] =
    /^\/(releases|meetings|areas|organizations|people|glossary)\/([^/]+)\/$/.exec(address) ?? [];
  return id && !isYear(id) ? `${folder === 'meetings' ? 'releases' : folder}/${id}.md` : '';
}

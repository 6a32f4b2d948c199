import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake } from '../model/mistake.ts';
import type { Redirect } from '../model/redirect.ts';
import { isYear } from '../model/year.ts';
import { goneFrom, type Address } from './addresses.ts';

/**
 * Recorded pages of what has no file any more in the content folder `dir`, and leads nowhere else. This is known before
 * anything is built, and is told with the other mistakes of the content; of places in pages that are no passages, and of
 * the words that pages open at, only the built pages tell.
 */
export function goneFiles(dir: string, recorded: readonly Address[], redirects: readonly Redirect[]): Mistake[] {
  const pages = recorded.filter(([address]) => fileOf(address));
  const there = new Map(pages.filter(([address]) => existsSync(join(dir, fileOf(address)))));
  return goneFrom(there, pages, redirects);
}

/** The file that a page of one thing is made of; empty for any other address. */
export function fileOf(address: string): string {
  const [, folder = '', id = ''] =
    /^\/(releases|meetings|areas|organizations|people|glossary)\/([^/]+)\/$/.exec(address) ?? [];
  return id && !isYear(id) ? `${folder === 'meetings' ? 'releases' : folder}/${id}.md` : '';
}

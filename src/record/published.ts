import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from './addresses.ts';
import { openingOf } from './opening.ts';
import { siteFiles } from './site-files.ts';

/** Files that serve the pages, browsers and crawlers; readers have no reason to link to them. */
const machinery =
  /^([_.]|nginx\.conf$|pictures\/|pagefind\/|search\/(words\/|documents\.json)|404\.html$|robots\.txt$|sw\.js$|offline\.json$|favicon\.|sitemap)/;

/**
 * Every address of the built site in `dir`, from its root, with the first words that it opens at. The site itself tells
 * what it publishes, so nothing can be forgotten. Those of the files in `known` are known, and these are not read.
 */
export function publishedIn(dir: string, known: ReadonlyMap<string, Address[]> = new Map()): Map<string, string> {
  return new Map(
    siteFiles(dir).flatMap((path) => known.get(path) ?? addressesOf(path, () => readFileSync(join(dir, path), 'utf8'))),
  );
}

/**
 * The addresses of a file of a site, by its path from the root, and of a page those in it: `/about/` opens at its main
 * heading, `/about/#cite` at the words of the element; a file (`/index.json`) at none. An id that ends in “_” is the
 * page's own and no address; nor is a place without words.
 * @param read gives the text of a page
 */
export function addressesOf(path: string, read: () => string): Address[] {
  if (machinery.test(path)) return [];
  const [, page] = /^(.*?)index\.html$/.exec(path) ?? [];
  return page === undefined ? [[`/${path}`, '']] : placesOf(`/${page}`, read());
}

/** A page and the places in it. Only what follows an id is parsed: pages are many and long. */
function placesOf(page: string, html: string): Address[] {
  const heading = html.search(/<h1[\s>]/);
  const places = [...html.matchAll(/\sid="([^"]*[^"_])"/g)].flatMap(({ 1: id = '', index }) => {
    const opening = openingOf(html.slice(html.lastIndexOf('<', index)));
    return opening ? [[`${page}#${id}`, opening] satisfies Address] : [];
  });
  return [[page, heading < 0 ? '' : openingOf(html.slice(heading))], ...places];
}

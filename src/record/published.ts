import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openingOf } from './opening.ts';
import { siteFiles } from './site-files.ts';

/** Files that serve the pages, browsers and crawlers; readers have no reason to link to them. */
const machinery =
  /^([_.]|nginx\.conf$|pictures\/|pagefind\/|search\/(words\/|documents\.json)|404\.html$|robots\.txt$|sw\.js$|offline\.json$|favicon\.|sitemap)/;

/**
 * Every address of the built site in `dir`, from its root, with the first words that it opens at: `/about/` at its
 * main heading, `/about/#cite` at the words of the element; a file (`/index.json`) at none. The site itself tells
 * what it publishes, so nothing can be forgotten. An id that ends in “_” is the page's own and no address; nor is a
 * place without words.
 */
export function publishedIn(dir: string): Map<string, string> {
  const paths = siteFiles(dir).filter((path) => !machinery.test(path));
  return new Map(
    paths.flatMap((path) => {
      const [, page] = /^(.*?)index\.html$/.exec(path) ?? [];
      return page === undefined
        ? [[`/${path}`, ''] as const]
        : placesOf(`/${page}`, readFileSync(join(dir, path), 'utf8'));
    }),
  );
}

/** A page and the places in it. Only what follows an id is parsed: pages are many and long. */
function placesOf(page: string, html: string): (readonly [string, string])[] {
  const heading = html.search(/<h1[\s>]/);
  const places = [...html.matchAll(/\sid="([^"]*[^"_])"/g)].flatMap(({ 1: id = '', index }) => {
    const opening = openingOf(html.slice(html.lastIndexOf('<', index)));
    return opening ? [[`${page}#${id}`, opening] as const] : [];
  });
  return [[page, heading < 0 ? '' : openingOf(html.slice(heading))], ...places];
}

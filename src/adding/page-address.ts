import type { Shelf } from './shelf.ts';

/** Parameters that say from where, or in which session, somebody came: they show no other page. */
const strangers =
  /^(?:utm_\w+|(?:fb|g|d|y|ms|tw)clid|[gw]braid|mc_[ce]id|igshid|_g[al]|jsessionid|phpsessid|aspsessionid\w*)$/i;

/**
 * What is left of the address of a page without what shows no other page: the scheme, “www.” and the usual port, a slash
 * at its end, the session, the order of its parameters and those of advertisers, the place in it. A fragment that a
 * script reads as a path (`#/news/1`, `#!1`) stays, and so does every other parameter.
 */
export function pageAddress(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url);
  for (const name of [...searchParams.keys()]) if (strangers.test(name)) searchParams.delete(name);
  searchParams.sort();
  const path = pathname
    .replace(/;jsessionid=[^/;]*/i, '')
    .replace(/\/+$/, '')
    .replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase());
  return `${host.replace(/^www\./, '')}${path}?${searchParams}${/^#[!/]/.test(hash) ? hash : ''}`;
}

/** The release that was captured from the page at `url`; of several, the one whose address is written so. */
export function releaseAt(url: string, { releases }: Pick<Shelf, 'releases'>): Shelf['releases'][number] | undefined {
  const page = pageAddress(url);
  const addressOf = ({ document }: Shelf['releases'][number]) => document.data.source.url;
  const same = releases.filter((release) => pageAddress(addressOf(release)) === page);
  return same.find((release) => addressOf(release) === url) ?? same[0];
}

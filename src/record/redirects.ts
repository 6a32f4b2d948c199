import { parseDocument } from '../model/document.ts';
import { readText } from '../model/files.ts';
import type { Mistake } from '../model/mistake.ts';
import { suggest } from '../model/nearest.ts';
import { kindOf, readRedirects, type Redirect } from '../model/redirect.ts';
import { editionSchema } from '../model/schema/edition.ts';
import { pageOf, type Address } from './addresses.ts';

/** The redirects of the content folder `content`. */
export function redirectsOf(content: string, mistakes: Mistake[]): Redirect[] {
  const path = 'edition.md';
  const text = readText(content, path, mistakes);
  const edition = text === undefined ? undefined : parseDocument({ path, text }, editionSchema, mistakes);
  return edition ? readRedirects(edition, mistakes) : [];
}

/** Redirects from what is published still, to what is not, and to a page where a cited place has other words. */
export function strayRedirects(
  published: ReadonlyMap<string, string>,
  recorded: readonly Address[],
  redirects: readonly Redirect[],
): Mistake[] {
  return redirects.flatMap(({ from, to, place }): Mistake[] => {
    if (published.has(from)) return [{ ...place, ...stillPublished(from) }];
    if (!published.has(to)) return [{ ...place, ...notPublished(to, [...published.keys()]) }];
    const places = kindOf(from) === 'page' ? recorded.filter(([address]) => address.startsWith(`${from}#`)) : [];
    return places.flatMap(([address, opening]) => {
      const target = pageOf(to) + address.slice(from.length);
      const now = published.get(target);
      return now === undefined || now === opening ? [] : { ...place, ...otherWords(address, target, opening, now) };
    });
  });
}

type Told = Pick<Mistake, 'problem' | 'expected' | 'mend'>;

function stillPublished(from: string): Told {
  return {
    problem: `${from} is still published.`,
    expected: 'an address that has no page, place or file of its own any more.',
    mend: 'Take the redirect out, or what is published there.',
  };
}

function notPublished(to: string, known: string[]): Told {
  return {
    problem: `${to} is not published.`,
    expected: 'an address of the edition from its root, as addresses.txt lists them.',
    mend: suggest(to, known),
  };
}

function otherWords(address: string, target: string, opening: string, now: string): Told {
  return {
    problem: `${address} (“${opening}”) would open at other words at ${target} (“${now}”).`,
    expected: 'an address to lead for good to what it led to when it was published.',
    mend: 'Lead to a page without such places, e.g. a list: “to: /releases/”.',
  };
}

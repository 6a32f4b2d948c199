import type { Mistake } from '../model/mistake.ts';
import type { Redirect } from '../model/redirect.ts';
import { allPassages, type Release } from '../model/release.ts';
import { goneFrom, type Address } from './addresses.ts';

/**
 * Recorded places of passages that these releases have no more, on their own page and on that which cites them, and that
 * lead nowhere else. As pages of files that are gone, they are known before anything is built.
 */
export function gonePassages(
  recorded: readonly Address[],
  releases: readonly Release[],
  redirects: readonly Redirect[],
): Mistake[] {
  const idsOf = new Map(releases.map((release) => [release.id, allPassages(release).map(({ id }) => id)]));
  const places = recorded.flatMap((address) => {
    const [, release = '', passage = ''] = /^\/releases\/([^/]+)\/(?:cite\/)?#(p\d.*)/.exec(address[0]) ?? [];
    const ids = idsOf.get(release);
    return ids ? [{ address, isThere: ids.includes(passage) }] : [];
  });
  const there = new Map(places.filter(({ isThere }) => isThere).map(({ address }) => address));
  return goneFrom(
    there,
    places.map(({ address }) => address),
    redirects,
  );
}

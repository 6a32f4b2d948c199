import type { Mistake } from '../model/mistake.ts';
import { allPassages, type Release } from '../model/release.ts';
import { addressesFile, goneFrom } from './addresses.ts';
import { readRecord } from './file.ts';
import { redirectsOf } from './redirects.ts';

/**
 * Recorded places of passages that these releases of the content folder `dir` have no more, on their own page and on that
 * which cites them. As pages of files that are gone, they are known before anything is built.
 */
export function gonePassages(dir: string, releases: readonly Release[]): Mistake[] {
  const idsOf = new Map(releases.map((release) => [release.id, allPassages(release).map(({ id }) => id)]));
  const places = readRecord(dir, addressesFile, []).flatMap((address) => {
    const [, release = '', passage = ''] = /^\/releases\/([^/]+)\/(?:cite\/)?#(p\d.*)/.exec(address[0]) ?? [];
    const ids = idsOf.get(release);
    return ids ? [{ address, isThere: ids.includes(passage) }] : [];
  });
  const there = new Map(places.filter(({ isThere }) => isThere).map(({ address }) => address));
  return goneFrom(
    there,
    places.map(({ address }) => address),
    redirectsOf(dir, []),
  );
}

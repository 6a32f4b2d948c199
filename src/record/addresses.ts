import type { Mistake } from '../model/mistake.ts';
import type { Redirect } from '../model/redirect.ts';
import type { RecordFile } from './file.ts';

/** A published address, from the edition's root, and the first words that it opens at: `['/about/', 'About']`. */
export type Address = readonly [address: string, opening: string];

/** `content/addresses.txt`: every address that was ever published. */
export const addressesFile: RecordFile<Address> = {
  name: 'addresses.txt',
  about: 'Addresses for good: page, place in a page or file, and the first words that it opens at.',
  example: '/about/⇥About this edition',
  read: (line) => {
    const [address = '', opening = ''] = line.split('\t');
    return address.startsWith('/') ? [address, opening] : undefined;
  },
  write: ([address, opening]) => (opening ? `${address}\t${opening}` : address),
};

/**
 * Recorded addresses that lead nowhere any more; one whose page or file is redirected leads there. Of a page that is gone
 * whole it is told alone, and none of its places: where it went, they are.
 */
export function goneFrom(
  published: ReadonlyMap<string, string>,
  recorded: readonly Address[],
  redirects: readonly Redirect[],
): Mistake[] {
  const moved = new Set(redirects.map(({ from }) => from));
  const gone = new Map(recorded.filter(([address]) => !published.has(address) && !moved.has(address)));
  return [...gone]
    .filter(([address]) => !moved.has(pageOf(address)) && (address === pageOf(address) || !gone.has(pageOf(address))))
    .map(([address, opening]) => ({
      file: addressesFile.name,
      problem: `${address}${opening && ` (“${opening}”)`} is no longer published.`,
      expected: 'every address that was ever published: others link to it and cite it.',
      mend: `Restore it, or name where it went under “redirects” of edition.md, as “- from: ${address}” and “to: …”. If it was never published, take its line out.`,
    }));
}

/** Recorded addresses that open at other words now. */
export function rewordedIn(published: ReadonlyMap<string, string>, recorded: readonly Address[]): Mistake[] {
  return recorded.flatMap(([address, opening]) => {
    const now = published.get(address);
    if (now === undefined || now === opening) return [];
    return {
      file: addressesFile.name,
      problem: `${address} opens at other words: “${now}”, not “${opening}”.`,
      expected: 'an address to lead for good to what it led to when it was published.',
      mend: 'Put the words back. If they name the same thing in other words, run npm run record.',
    };
  });
}

/** The page or file that an address is in. */
export function pageOf(address: string): string {
  return address.replace(/#.*/, '');
}

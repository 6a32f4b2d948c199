import type { KeptFile, OfflineList } from './list.ts';

/*
 * What is kept on the reader’s device: one cache for an edition, named by the digest of its list. It is whole when the
 * list is in it, which is put there last. A second mark says that the reader asked for more than every visit leaves.
 */

/** How many files are loaded at a time. */
const atOnce = 6;

/** The caches of the site at `base`, whichever edition they are of. */
export async function storesOf(base: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(storeName(base, '')));
}

export function storeName(base: string, digest: string): string {
  return `offline ${new URL(base).pathname} ${digest}`;
}

export const listMark = (base: string) => `${base}offline.json`;
export const requestMark = (base: string) => `${base}offline.json?kept`;

/** Finds what is kept of an address; servers tell pages and fonts apart by headers that do not matter here. */
export function find(store: Cache, address: string): Promise<Response | undefined> {
  return store.match(address, { ignoreVary: true });
}

/** The list of the edition in a store; none where it is not whole. */
export async function listIn(store: Cache, base: string): Promise<OfflineList | undefined> {
  const answer = await find(store, listMark(base));
  return answer && ((await answer.json()) as OfflineList);
}

/**
 * Puts files of a list into a store, some at a time: as `former` has them, where that is the same, or from the network.
 * @throws {Error} where the network fails, or gives other bytes than the list says: those of another edition.
 */
export async function keep(
  store: Cache,
  base: string,
  files: readonly KeptFile[],
  former: Cache | undefined,
  progress: (file: KeptFile) => void = () => undefined,
): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    try {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const address = base + file.path;
        const had = former && (await same(await find(former, address), file));
        if (!had || store !== former) await store.put(address, had ?? (await load(address, file)));
        progress(file);
      }
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  const works = Array.from({ length: atOnce }, work);
  // When this has failed, nothing is put any more.
  await Promise.allSettled(works);
  await Promise.all(works);
}

/** Loads a file. Its digest tells whether a browser’s own cache will do. */
async function load(address: string, file: KeptFile): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const answer = await same(await fetch(address, { cache, priority: 'low' }), file);
    if (answer) return answer;
  }
  throw new Error(`${address} is not of the edition whose list names it.`);
}

/** An answer, where its bytes are those of the list. */
async function same(answer: Response | undefined, { digest }: KeptFile): Promise<Response | undefined> {
  if (!answer?.ok) return undefined;
  const bytes = await answer.arrayBuffer();
  return (await digestOf(bytes)) === digest ? new Response(bytes, { headers: answer.headers }) : undefined;
}

/** The SHA-256 of bytes, hexadecimal. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

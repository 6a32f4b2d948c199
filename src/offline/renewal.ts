import { pageAddress, type OfflineList } from './list.ts';
import { mostRead, pagesRead, putPage } from './reading.ts';
import { worker } from './service-worker.ts';
import { digestOf, find, keep, listIn, listMark, requestMark, storeName, storesOf } from './store.ts';

/**
 * Fills the store `name` with an edition: what every visit leaves, and what the reader has of the former edition, each
 * in its new form. Whole or not at all: where anything fails, the former store stays as it is.
 */
export async function renewed(base: string, name: string, digest: string): Promise<void> {
  await navigator.locks.request(storeName(base, ''), async () => {
    const store = await caches.open(name);
    if (await listIn(store, base)) return;
    try {
      await fill(store, base, name, digest);
    } catch (error) {
      await caches.delete(name);
      throw error;
    }
  });
}

/** Takes away all stores but `name`, unless one is just being filled. */
export async function removeOthers(base: string, name: string): Promise<void> {
  await navigator.locks.request(storeName(base, ''), { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (const other of await storesOf(base)) if (other !== name) await caches.delete(other);
  });
}

async function fill(store: Cache, base: string, name: string, digest: string): Promise<void> {
  const text = await (await fetch(listMark(base), { cache: 'no-cache' })).text();
  if ((await digestOf(new TextEncoder().encode(text))) !== digest) throw new Error('The list is of another edition.');
  const list = JSON.parse(text) as OfflineList;
  const former = await formerStore(base, name);
  const isAsked = former !== undefined && (await find(former, requestMark(base))) !== undefined;
  const files = [...list.core, ...(isAsked ? list.more : [])];
  await keep(store, base, files, former);

  const kept = new Set(files.map(({ path }) => base + path));
  const listed = new Map(list.more.map((file) => [base + file.path, file]));
  for (const address of await readPages(base, former)) {
    const file = listed.get(address);
    if (kept.has(address)) continue;
    if (file) await keep(store, base, [file], former);
    else await renewPage(store, address);
  }
  const json = { headers: { 'content-type': 'application/json' } };
  if (isAsked) await store.put(requestMark(base), new Response('', json));
  await store.put(listMark(base), new Response(text, json));
}

/** The pages that were read, and those that are being read, the latest last. */
async function readPages(base: string, former: Cache | undefined): Promise<string[]> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const before = former ? await pagesRead(former, base) : [];
  const now = open.map(({ url }) => pageAddress(url)).filter((address) => address.startsWith(base));
  return [...new Set([...before, ...now])].slice(-mostRead);
}

/** A page that no list has, as it is now; none where it is no more. */
async function renewPage(store: Cache, address: string): Promise<void> {
  const response = await fetch(address, { cache: 'no-cache', priority: 'low' });
  if (response.status >= 500) throw new Error(`${address}: ${response.status}`);
  await putPage(store, address, response);
}

/** The store of the edition before, if it is whole. */
async function formerStore(base: string, name: string): Promise<Cache | undefined> {
  for (const other of await storesOf(base)) {
    const store = await caches.open(other);
    if (other !== name && (await listIn(store, base))) return store;
  }
  return undefined;
}

import { type KeptFile, type OfflineList } from './list.ts';
import { pagesRead } from './reading.ts';
import { digestOf, find, keep, listIn, listMark, requestMark, storeName, storesOf } from './store.ts';

/** The store that the service worker reads from, seen from a page. */
export interface Kept {
  base: string;
  store: Cache;
  list: OfflineList;
  /** Whether all of the list is kept, because the reader asked for it. */
  isAsked: boolean;
}

/**
 * What is kept for the site at `base` of the edition that the server has now, or of the former one where that has not
 * come; none where nothing is kept yet.
 * @throws where the browser keeps nothing, as some do in private windows.
 */
export async function keptOf(base: string): Promise<Kept | undefined> {
  const current = await currentName(base);
  for (const name of new Set([current, ...(await storesOf(base))])) {
    // To ask for a store that is not there would make one.
    if (!(await caches.has(name))) continue;
    const store = await caches.open(name);
    const list = await listIn(store, base);
    if (list) return { base, store, list, isAsked: (await find(store, requestMark(base))) !== undefined };
  }
  return undefined;
}

/** The name that the store of the server’s edition has; none where there is no network. */
async function currentName(base: string): Promise<string> {
  const answer = await fetch(listMark(base), { cache: 'no-cache' }).catch(() => undefined);
  return answer?.ok ? storeName(base, await digestOf(await answer.arrayBuffer())) : '';
}

/**
 * Keeps all of the list; `progress` hears of each file. Where it fails, what was there before is there still, and what
 * came in between is taken away.
 */
export async function keepAll({ base, store, list }: Kept, progress: (file: KeptFile) => void): Promise<void> {
  const before = new Set((await store.keys()).map(({ url }) => url));
  try {
    await keep(store, base, [...list.core, ...list.more], store, progress);
    await store.put(requestMark(base), new Response(''));
  } catch (error) {
    for (const { url } of await store.keys()) if (!before.has(url)) await store.delete(url);
    throw error;
  }
}

/** Takes away what was asked for, and the pages that were read; what every visit leaves stays. */
export async function removeAll({ base, store, list }: Kept): Promise<void> {
  await store.delete(requestMark(base));
  const core = new Set([...list.core.map(({ path }) => base + path), listMark(base)]);
  for (const { url } of await store.keys()) if (!core.has(url)) await store.delete(url);
}

/** The pages that are kept because they were read, the latest first. */
export async function titlesRead({ base, store }: Kept): Promise<{ address: string; title: string }[]> {
  const addresses = (await pagesRead(store, base)).toReversed();
  return Promise.all(
    addresses.map(async (address) => ({ address, title: titleOf((await (await find(store, address))?.text()) ?? '') })),
  );
}

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" };

/** The title of a page in HTML, less the name of the edition. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return title.replace(/ · [^·]*$/, '').replace(/&([#\w]+);/g, (entity, name: string) => characters[name] ?? entity);
}

import { find, listIn, requestMark } from './store.ts';

/** How many pages are kept because they were read. */
export const mostRead = 100;

/**
 * Keeps a page that was read, where it is a page of the edition and there is room, and forgets one that is no more.
 * What cannot be kept is read all the same.
 */
export async function remember(store: Cache, base: string, address: string, response: Response): Promise<void> {
  try {
    if (response.status === 404 || response.status === 410) await store.delete(address);
    else if (await putPage(store, address, response)) await forgetOldest(store, base);
  } catch {
    // The device is full, or the network went in the middle.
  }
}

/** Puts a page into a store; tells whether it is one: a host may answer with a page of its own. */
export async function putPage(store: Cache, address: string, response: Response): Promise<boolean> {
  if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return false;
  const html = await response.text();
  if (!/<read-offline\b[^]*<\/html>\s*$/.test(html)) return false;
  await store.put(address, new Response(html, { headers: response.headers }));
  return true;
}

/** The addresses of pages in a store that are there because they were read, the latest last. */
export async function pagesRead(store: Cache, base: string): Promise<string[]> {
  const list = await listIn(store, base);
  const isAsked = (await find(store, requestMark(base))) !== undefined;
  const files = [...(list?.core ?? []), ...((isAsked && list?.more) || [])];
  const listed = new Set(files.map(({ path }) => base + path));
  return (await store.keys()).map(({ url }) => url).filter((address) => address.endsWith('/') && !listed.has(address));
}

async function forgetOldest(store: Cache, base: string): Promise<void> {
  const read = await pagesRead(store, base);
  for (const address of read.slice(0, -mostRead)) await store.delete(address);
}

/*
 * The service worker: pages from the network first, so that an old text is never shown when the new one can be had;
 * what the network does not give in time, from the reader’s device, and marked. It belongs to one edition: the build
 * writes the digest of the edition’s list into it, and a browser that finds another worker replaces this one.
 */
import { isData, isUnchanging, pageAddress } from './list.ts';
import { removeOthers, renewed } from './renewal.ts';
import { worker, type FetchEvent } from './service-worker.ts';
import { find, storeName } from './store.ts';
import { remember } from './reading.ts';

/** The digest of the edition’s list. */
declare const LIST_DIGEST: string;

/** How long the network may take where there is something kept, in milliseconds. */
const patience = 3500;
/** How long it is not asked again for a search, once it took too long. */
const rest = 15_000;

const base = new URL('./', location.href).href;
const name = storeName(base, LIST_DIGEST);
let slowUntil = 0;

worker.addEventListener('install', (event) => {
  event.waitUntil(renewed(base, name, LIST_DIGEST).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOthers(base, name).then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(base)) return;
  const [path = ''] = url.slice(base.length).split(/[?#]/);
  if (mode === 'navigate') event.respondWith(page(event));
  else if (isUnchanging(path)) event.respondWith(unchanging(event, base + path));
  else if (isData(path)) event.respondWith(data(event, base + path));
});

async function page(event: FetchEvent): Promise<Response> {
  // A browser may end a worker at any moment; what it was filling then is still there.
  const { installing, waiting } = worker.registration;
  if (!installing && !waiting) event.waitUntil(removeOthers(base, name));
  const address = pageAddress(event.request.url);
  const store = await caches.open(name);
  const kept = await find(store, address);
  const answer = current(event.request);
  if (!kept) {
    try {
      const response = await answer;
      event.waitUntil(remember(store, base, address, response.clone()));
      return response;
    } catch {
      return missing(store);
    }
  }
  const whole = wholeOf(answer);
  const response = await inTime(whole, patience);
  if (response) {
    event.waitUntil(remember(store, base, address, response.clone()));
    return response;
  }
  const text = await kept.text();
  const later = async () => {
    const late = await whole;
    const isSame = (await late.clone().text()) === text;
    await remember(store, base, address, late);
    (await worker.clients.get(event.resultingClientId))?.postMessage({ offline: isSame ? 'same' : 'newer' });
  };
  event.waitUntil(later().catch(() => undefined));
  return marked(text, 'kept', kept.headers);
}

/** What has its digest in its name. */
async function unchanging(event: FetchEvent, address: string): Promise<Response> {
  const store = await caches.open(name);
  const kept = await find(store, address);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(store.put(address, response.clone()).catch(() => undefined));
  return response;
}

/** What the search and the check need: from the network, or as it was kept. */
async function data(event: FetchEvent, address: string): Promise<Response> {
  const store = await caches.open(name);
  const kept = await find(store, address);
  const answer = current(event.request);
  if (!kept) return answer;
  const response = await inTime(wholeOf(answer), Date.now() < slowUntil ? 0 : patience);
  if (response) return response;
  slowUntil = Date.now() + rest;
  // Words that are shown are words read offline; an engine or a picture is none.
  if (address.endsWith('.json')) (await worker.clients.get(event.clientId))?.postMessage({ offline: 'kept' });
  return kept;
}

/** What the server has now: the browser’s own cache is asked only whether it is still the same. */
async function current(request: Request): Promise<Response> {
  const response = await fetch(request, { cache: 'no-cache' });
  // A server in trouble has not the text.
  if (response.status >= 500) throw new Error(response.statusText);
  return response;
}

/** An answer with all of its body: a network may stop in the middle. */
async function wholeOf(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  await response.clone().arrayBuffer();
  return response;
}

/** An answer, if it comes within so many milliseconds. */
function inTime(answer: Promise<Response>, limit: number): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), limit));
  return Promise.race([answer.catch(() => undefined), late]);
}

/** The page that says what is not there, and leads to what is. */
async function missing(store: Cache): Promise<Response> {
  const kept = await find(store, `${base}offline/`);
  return kept ? marked(await kept.text(), 'missing', kept.headers, 503) : Response.error();
}

/** A kept page that says of itself how it comes to be shown. */
function marked(html: string, how: 'kept' | 'missing', headers: Headers, status = 200): Response {
  return new Response(html.replace('<html', `<html data-offline="${how}"`), { headers, status });
}

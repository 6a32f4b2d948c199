/*
 * The service worker that ends reading offline, in the place of the other: it takes away what was kept, and itself.
 * It is what `OFFLINE=0 npm run build` writes.
 */
import { worker } from './service-worker.ts';
import { storesOf } from './store.ts';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(end()));

async function end(): Promise<void> {
  for (const name of await storesOf(new URL('./', location.href).href)) await caches.delete(name);
  await worker.registration.unregister();
}

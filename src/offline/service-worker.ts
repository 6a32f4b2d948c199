/*
 * What is used here of the scope of a service worker. TypeScript’s own types of it (lib.webworker) cannot stand in a
 * project beside those of a page.
 */

/** An event that is not over before what it waits for is. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page in the worker’s care. */
export interface FetchEvent extends LastingEvent {
  request: Request;
  /** The page that asks. */
  clientId: string;
  /** The page that there will be, where a page is asked for. */
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

/** A page in a window. */
export interface Client {
  url: string;
  postMessage(message: unknown): void;
}

export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: {
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<Client[]>;
    claim(): Promise<void>;
  };
}

/** The worker that this script is. */
export const worker = globalThis as unknown as WorkerScope;

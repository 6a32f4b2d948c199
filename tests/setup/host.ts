import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A host of a built site, that can be stopped, slowed and given another edition. */
export interface Host {
  /** Where the site is, its base included. */
  address: string;
  /** The paths that were asked for, below the base. */
  asked: string[];
  /** Answers what `answer` answers instead of the site: it tells whether it did. */
  instead: (path: string, response: ServerResponse) => boolean;
  /** Publishes another folder. */
  publish(folder: string): void;
  /** The network is gone; `start` brings it back. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a host for the site in `folder`, built for `base`. */
export async function hostOf(folder: string, base: string): Promise<Host> {
  const serve = (dir: string) => sirv(dir, { dev: true, etag: true });
  let site = serve(folder);
  let port = 0;
  let server: Server | undefined;
  const host: Host = {
    address: '',
    asked: [],
    instead: () => false,
    publish: (dir) => (site = serve(dir)),
    stop: async () => {
      const stopping = server;
      server = undefined;
      stopping?.closeAllConnections();
      await new Promise((resolve) => stopping?.close(resolve) ?? resolve(undefined));
    },
    start: async () => {
      server = createServer((request, response) => {
        const path = (request.url ?? '').replace(base, '');
        host.asked.push(path);
        if (host.instead(path, response)) return;
        // As many hosts say it, a browser may show for minutes what it has.
        response.setHeader('cache-control', 'max-age=600');
        request.url = `/${path.replace(/(?<=^|\/)(?=$|\?)/, 'index.html')}`;
        site(request, response, () => {
          response.writeHead(404, { 'content-type': 'text/html' }).end('not here');
        });
      });
      await new Promise<void>((resolve) => server?.listen(port, 'localhost', resolve));
      port = (server.address() as AddressInfo).port;
    },
  };
  await host.start();
  host.address = `http://localhost:${port}${base}`;
  return host;
}

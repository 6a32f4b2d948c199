import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { sites, type SiteName } from './site.ts';

/** A site that is served, base included, and what ends that. */
export interface Served {
  address: string;
  end: () => unknown;
}

/**
 * Serves a site as a host does that knows nothing of clean addresses: what is asked for is a file, or a folder with a
 * page, or not there.
 */
export async function servePlainly(name: SiteName): Promise<Served> {
  const { outDir, env } = sites[name];
  const base = env.BASE_PATH;
  const files = sirv(outDir, {
    dev: true,
    etag: true,
    // As a host is told: asked for again each time, and kept for Back.
    setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = decodeURIComponent(pathname.slice(base.length)) + (pathname.endsWith('/') ? 'index.html' : '');
    const place = join(outDir, path);
    if (pathname.startsWith(base) && existsSync(place) && statSync(place).isFile()) {
      // The file itself: asked for /index/, sirv would give the index.html above it.
      request.url = `/${encodeURI(path)}`;
      files(request, response);
    } else {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(readFileSync(join(outDir, '404.html')));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    end: () => server.close().closeAllConnections(),
  };
}

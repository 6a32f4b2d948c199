import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** Serves the files of a folder while `use` runs, at the address that it is given; with `gzip`, texts compressed. */
export async function serving<Result>(
  dir: string,
  use: (address: string) => Promise<Result>,
  gzip = false,
): Promise<Result> {
  if (gzip) compress(dir);
  const files = sirv(dir, { gzip });
  const server = createServer((request, response) => {
    // Sirv would take /index/ for the page above it.
    request.url = request.url?.replace(/\/(?=$|\?)/, '/index.html');
    files(request, response);
  }).listen(0);
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Writes texts once more beside themselves, as “.gz”. */
function compress(dir: string): void {
  for (const entry of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (/\.(html|css|js|json|svg|txt)$/.test(entry))
      writeFileSync(join(dir, `${entry}.gz`), gzipSync(readFileSync(join(dir, entry))));
  }
}

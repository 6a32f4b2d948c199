import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves the files of a folder while `use` runs, at the address that it is given; with `gzip`, files that have a “.gz” beside them as that. */
export async function serving<Result>(
  dir: string,
  use: (address: string) => Promise<Result>,
  gzip = false,
): Promise<Result> {
  const server = createServer(sirv(dir, { gzip })).listen(0);
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/* The thread that writes the files of a site, and describes each. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { described } from './site-file.ts';

const dir = workerData as string;
const folders = new Set<string>();

parentPort?.on('message', ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(join(dir, folder), { recursive: true });
  folders.add(folder);
  if (existsSync(join(dir, path)))
    throw new Error(`The build makes ${path}, and public/ has a file of that name: rename or delete it.`);
  writeFileSync(join(dir, path), bytes);
  parentPort?.postMessage(described(path, bytes));
});

/* The thread that finishes the files of a site as they are rendered, writes them, and describes each. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { addressesOf } from '../record/published.ts';
import { finished } from './page.ts';
import { described } from './site-file.ts';
import type { Rendered, Written } from './writer.ts';

const dir = workerData as string;
const folders = new Set<string>();

parentPort?.on('message', (rendered: Rendered[]) => parentPort?.postMessage(rendered.map(publish)));

function publish({ path, bytes }: Rendered): Written {
  const page = path.endsWith('.html') ? finished(Buffer.from(bytes).toString()) : '';
  const content = page ? Buffer.from(page) : bytes;
  write(path, content);
  return { file: described(path, content), addresses: addressesOf(path, () => page) };
}

function write(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(join(dir, folder), { recursive: true });
  folders.add(folder);
  if (existsSync(join(dir, path)))
    throw new Error(`The build makes ${path}, and public/ has a file of that name: rename or delete it.`);
  writeFileSync(join(dir, path), bytes);
}

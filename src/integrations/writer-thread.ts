/* The thread that finishes the files of a site as they are rendered, writes them, and describes each. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from '../model/mistake.ts';
import { addressesOf } from '../record/published.ts';
import { finished } from './page.ts';
import { described } from './description.ts';
import type { Rendered, Written } from './writer.ts';

const dir = workerData as string;
const folders = new Set<string>();

parentPort?.on('message', (rendered: Rendered[]) => {
  const written = rendered.map((file) => {
    try {
      return publish(file);
    } catch (error) {
      throw new Error(`${file.path} cannot be published: ${reasonOf(error)}`, { cause: error });
    }
  });
  parentPort?.postMessage(written);
});

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
    throw new Error('another page, or a file of public/, has that name. Rename or delete one of them.');
  writeFileSync(join(dir, path), bytes);
}

/* A thread that parses, from the end of an edition, what is not kept. */
import { readdirSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { readText } from './files.ts';
import { isKept, parsed } from './parsed.ts';

const dir = workerData as string;
const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
for (const path of paths.sort().reverse()) {
  const text = readText(dir, path, []);
  if (text !== undefined && !isKept(text)) parsed(text);
}

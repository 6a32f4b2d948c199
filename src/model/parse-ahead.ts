import { Worker } from 'node:worker_threads';
import { resolve } from 'node:path';

/**
 * Has what is not kept of the content folder `dir` parsed by a thread of its own, while the site's code is bundled. It
 * begins at the end, and the build at the beginning: each parses what the other has not.
 */
export function parseAhead(dir: string): void {
  const thread = new Worker(resolve('src/model/parser-thread.ts'), { workerData: dir });
  // What it cannot parse, the build cannot either, and says so.
  thread.on('error', () => {});
}

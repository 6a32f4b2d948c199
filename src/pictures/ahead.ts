import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Picture } from './picture.ts';
import { isKept } from './png.ts';

/** What a thread has to draw. */
export interface Share {
  pictures: Picture[];
  folder: string;
}

/**
 * Has what is not kept in `folder` drawn by threads of their own, one for each processor but one, while pages are made.
 * They begin at the end, and the site at the beginning: each draws what the other has not, until they meet.
 */
export function drawAhead(pictures: readonly Picture[], folder: string): void {
  const missing = pictures.filter((picture) => !isKept(picture, folder)).reverse();
  const threads = Math.min(Math.max(availableParallelism() - 1, 1), Math.ceil(missing.length / worthwhile));
  for (let thread = 0; thread < threads; thread++) {
    const share: Share = { pictures: missing.filter((_picture, index) => index % threads === thread), folder };
    const worker = new Worker(resolve('src/pictures/drawer.ts'), { workerData: share });
    // What it cannot draw, the site cannot either, and says so.
    worker.on('error', () => {});
  }
}

/** As many pictures are drawn in the time that a thread takes to start. */
const worthwhile = 50;

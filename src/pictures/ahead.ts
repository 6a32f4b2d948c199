import { once } from 'node:events';
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
 * Draws what is not kept in `folder` by threads of their own, one for each processor but one; comes when all is kept.
 * A picture that cannot be drawn stops them all.
 */
export function drawAhead(pictures: readonly Picture[], folder: string): Promise<unknown> {
  const missing = pictures.filter((picture) => !isKept(picture, folder));
  const threads = Math.min(Math.max(availableParallelism() - 1, 1), Math.ceil(missing.length / worthwhile));
  const shares = Array.from({ length: threads }, (_, thread): Share => {
    return { pictures: missing.filter((_picture, index) => index % threads === thread), folder };
  });
  const drawn = Promise.all(
    shares.map((workerData) => once(new Worker(resolve('src/pictures/drawer.ts'), { workerData }), 'exit')),
  );
  // It is told where it is awaited.
  drawn.catch(() => {});
  return drawn;
}

/** As many pictures are drawn in the time that a thread takes to start. */
const worthwhile = 20;

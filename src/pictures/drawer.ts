/* A thread that draws its share of the pictures, until it meets one that another has drawn. */
import { workerData } from 'node:worker_threads';
import type { Share } from './ahead.ts';
import { isKept, pngOf } from './png.ts';

const { pictures, folder } = workerData as Share;
for (const picture of pictures) {
  if (isKept(picture, folder)) break;
  pngOf(picture, folder);
}

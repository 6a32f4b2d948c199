/* A thread that draws its share of the pictures. */
import { workerData } from 'node:worker_threads';
import type { Share } from './ahead.ts';
import { pngOf } from './png.ts';

const { pictures, folder } = workerData as Share;
for (const picture of pictures) await pngOf(picture, folder);

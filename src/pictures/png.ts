import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type PngOptions } from 'sharp';
import { sha256 } from '../model/source.ts';
import { drawCard } from './card.ts';
import cardSource from './card.ts?raw';
import { colours } from './colours.ts';
import { fonts } from './fonts.ts';
import { height, width, type Picture } from './picture.ts';

/**
 * Sixteen colours, four bits a pixel, are enough for text on paper. More effort and a higher level
 * take more than twice the time for 3 % fewer bytes.
 */
const options: PngOptions = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 };

// Astro asks for several pictures at once: one thread for each is quicker than several for one.
sharp.concurrency(1);

const digestLength = 64;

/** What decides the bytes of every picture. */
const means = JSON.stringify([
  cardSource,
  [width, height],
  colours,
  fonts.map(({ name, data }) => [name, sha256(data)]),
  createRequire(import.meta.url)('satori/package.json').version,
  sharp.versions,
  options,
]);

/**
 * A picture as PNG; the same picture gives the same bytes.
 * It is kept in `folder` by the SHA-256 of all that decides them, and drawn only if it is not there.
 */
export async function pngOf(picture: Picture, folder: string): Promise<Buffer> {
  const path = join(folder, sha256(Buffer.from(JSON.stringify([means, picture]))));
  const kept = await readKept(path);
  if (kept) return kept;
  const png = await sharp(Buffer.from(await drawCard(picture)))
    .png(options)
    .toBuffer();
  await keep(path, png);
  return png;
}

/** The PNG of a file of the folder: its SHA-256 stands before it, so that a damaged file is not taken for a picture. */
async function readKept(path: string): Promise<Buffer | undefined> {
  if (!existsSync(path)) return undefined;
  const file = await readFile(path);
  const png = file.subarray(digestLength);
  return file.toString('latin1', 0, digestLength) === sha256(png) ? png : undefined;
}

/** Writes beside the place and moves there: another build never reads half a file. */
async function keep(path: string, png: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, [sha256(png), png]);
  await rename(draft, path);
}

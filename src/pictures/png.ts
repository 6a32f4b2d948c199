import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp, { type PngOptions } from 'sharp';
import { sha256 } from '../model/source.ts';
import { Store } from '../model/store.ts';
import { drawCard } from './card.ts';
import { colours } from './colours.ts';
import { fonts } from './fonts.ts';
import { height, width, type Picture } from './picture.ts';

/**
 * Sixteen colours, four bits a pixel, are enough for text on paper. More effort and a higher level
 * take more than twice the time for 3 % fewer bytes.
 */
const options: PngOptions = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 };

// Several pictures are drawn at once: one thread for each is quicker than several for one.
sharp.concurrency(1);

/** What decides the bytes of every picture. */
const means = JSON.stringify([
  readFileSync('src/pictures/card.ts', 'utf8'),
  [width, height],
  colours,
  fonts.map(({ name, data }) => [name, sha256(data)]),
  createRequire(import.meta.url)('satori/package.json').version,
  sharp.versions,
  options,
]);

/**
 * A picture as PNG; the same picture gives the same bytes.
 * It is kept in `folder` by all that decides them, and drawn only if it is not there.
 */
export async function pngOf(picture: Picture, folder: string): Promise<Buffer> {
  const store = new Store(folder);
  const kept = store.find(meansOf(picture));
  if (kept) return kept;
  const png = await sharp(Buffer.from(await drawCard(picture)))
    .png(options)
    .toBuffer();
  store.keep(meansOf(picture), png);
  return png;
}

/** Whether an earlier build has drawn it. */
export function isKept(picture: Picture, folder: string): boolean {
  return new Store(folder).has(meansOf(picture));
}

function meansOf(picture: Picture): string {
  return JSON.stringify([means, picture]);
}

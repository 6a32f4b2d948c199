import { readdirSync } from 'node:fs';
import { constants, crc32, deflateSync, type ZlibOptions } from 'node:zlib';
import { digestOfCode, Store } from '../model/store.ts';
import { drawCard } from './card.ts';
import { colours } from './colours.ts';
import { palette } from './palette.ts';
import { height, width, type Picture } from './picture.ts';

/** A higher level takes twice the time for 3 % fewer bytes. */
const compression: ZlibOptions = { level: 4, strategy: constants.Z_FILTERED };

const code = readdirSync('src/pictures').map((name) => `src/pictures/${name}`);

/** What decides the bytes of every picture. */
const means = [digestOfCode([...code.toSorted(), 'src/fonts/faces.ts']), colours, process.versions['zlib']];

/**
 * A picture as PNG; the same picture gives the same bytes.
 * It is kept in `folder` by all that decides them, and drawn only if it is not there.
 * @throws {Error} if no font has one of its signs.
 */
export function pngOf(picture: Picture, folder: string): Buffer {
  const store = new Store(folder);
  const kept = store.find(meansOf(picture));
  if (kept) return kept;
  const png = encode(drawCard(picture));
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

/** A PNG of four bits a pixel, with the palette (PNG 3, 5.2 and 11.2). */
function encode(rows: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bits a pixel, and that it is the number of a colour; the rest is as always.
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, compression)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

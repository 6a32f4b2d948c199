import sharp from 'sharp';
import { expect, test } from 'vitest';
import { serif } from '../../src/pictures/fonts.ts';
import { outlineOf } from '../../src/pictures/outline.ts';
import { height, width } from '../../src/pictures/picture.ts';
import { blank, fill } from '../../src/pictures/raster.ts';

const pathOf = (sign: string) => {
  const [font] = serif;
  return font?.glyphToPath(font.nominalGlyph(sign.codePointAt(0) ?? 0) ?? 0) ?? '';
};

/** Sixteen greys, of which the last is black, by how much of a pixel is covered. */
const greys = Uint8Array.from({ length: 256 }, (_, share) => Math.round((share / 255) * 15));

test.each<[name: string, path: string]>([
  ['a triangle', 'M0,0L900,100L300,700Z'],
  ['a square with a hole', 'M0,0L0,700L700,700L700,0ZM200,200L500,200L500,500L200,500Z'],
  ['squares that overlap', 'M0,0L0,500L500,500L500,0ZM300,300L300,800L800,800L800,300Z'],
  ['a curve', 'M0,0Q0,100 90,100L500,100Q590,100 590,0Z'],
  ...[...'Åg&¶8'].map((sign) => [sign, pathOf(sign)] satisfies [string, string]),
])('%s is filled as by another renderer', async (_name, path) => {
  // As large as a title’s letters are at most.
  const [x, y, scale] = [100.3, 500.7, 0.112];
  const rows = blank();
  fill(rows, [{ outline: outlineOf(path), x, y, scale }], greys);

  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path transform="translate(${x} ${y}) scale(${scale} -${scale})" d="${path}"/></svg>`;
  const pixels = await sharp(Buffer.from(svg)).extractChannel(0).raw().toBuffer();
  let black = 0;
  const different: string[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const pair = rows[row * (1 + width / 2) + 1 + (column >> 1)] ?? 0;
      const ours = column % 2 ? pair & 15 : pair >> 4;
      const theirs = 15 - (pixels[row * width + column] ?? 0) / 17;
      if (ours > 0) black++;
      if (Math.abs(ours - theirs) > 1.5) different.push(`${column},${row}: ${ours}, not ${theirs}`);
    }
  }
  expect(different).toEqual([]);
  expect(black).toBeGreaterThan(300);
});

test('letters that overlap are no darker, and no lighter', () => {
  const square = { outline: outlineOf('M0,0L10,0L10,10L0,10Z'), y: 20, scale: 1 };
  const [one, both] = [blank(), blank()];
  fill(one, [{ ...square, x: 10 }], greys);
  fill(one, [{ ...square, x: 16 }], greys);
  fill(
    both,
    [10, 16].map((x) => ({ ...square, x })),
    greys,
  );
  expect(Buffer.from(both).equals(one)).toBe(true);
});

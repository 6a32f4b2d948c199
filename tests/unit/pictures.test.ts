import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawCard } from '../../src/pictures/card.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { pictureOf } from '../../src/pictures/pictures.ts';
import { pngOf } from '../../src/pictures/png.ts';

const picture: Picture = {
  page: '/people/anna-testa/',
  title: 'Anna Testa',
  kind: 'Person',
  date: '4 March 2020',
  edition: 'Synthetic Edition',
};
const other = { ...picture, title: 'Bruno Prova' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the same picture is the same bytes, drawn anew or kept', async () => {
  const png = await pngOf(picture, join(folder, 'a'));
  expect(png.equals(await pngOf(picture, join(folder, 'b')))).toBe(true);
  expect(png.equals(await pngOf(picture, join(folder, 'a')))).toBe(true);
});

test('a kept picture is used, a changed one is drawn anew, a damaged one is mended', async () => {
  const png = await pngOf(picture, folder);
  const [kept = ''] = readdirSync(folder);
  const otherPng = await pngOf(other, folder);
  expect(otherPng.equals(png)).toBe(false);

  const [otherKept = ''] = readdirSync(folder).filter((name) => name !== kept);
  writeFileSync(join(folder, kept), readFileSync(join(folder, otherKept)));
  expect((await pngOf(picture, folder)).equals(otherPng)).toBe(true);

  writeFileSync(join(folder, kept), readFileSync(join(folder, otherKept)).subarray(0, -1));
  expect((await pngOf(picture, folder)).equals(png)).toBe(true);
});

test.each<keyof Picture>(['title', 'kind', 'date', 'edition'])('the %s is drawn', async (part) => {
  expect(await drawCard({ ...picture, [part]: 'Something else' })).not.toBe(await drawCard(picture));
});

test('letters of other Latin alphabets are drawn, a title in another script is not; a sign that no font has stops the build', async () => {
  await expect(drawCard({ ...picture, title: 'Băsescu, Győr, Škoda' })).resolves.toContain('<svg');
  expect(await drawCard({ ...picture, title: '윤병세' })).toBe(await drawCard({ ...picture, title: picture.edition }));
  await expect(drawCard({ ...picture, title: 'Anna ⁂' })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The picture of /people/anna-testa/ (“Anna ⁂”) cannot be drawn: no font has “⁂” (U+2042). Add a font that has it to src/pictures/fonts.ts.]`,
  );
});

const long = 'Synthetic ministers discuss ways of doing nothing at length and in every form of paragraph ';

test.each([
  ['a title of 200 characters', { title: long.repeat(3).slice(0, 200) }],
  ['a title that is cut', { title: long.repeat(10) }],
  ['one very long word', { title: 'W'.repeat(500) }],
  ['everything long', { title: long.repeat(10), kind: 'k'.repeat(300), edition: long.repeat(3) }],
])('%s stays between the margins and above the foot', async (_name, parts) => {
  const svg = await drawCard({ ...picture, ...parts });
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const paper = data.subarray(0, 3);
  const drawn = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    return !data.subarray(start, start + info.channels).equals(paper);
  };
  const outside = (x: number, y: number) =>
    x < 60 || x >= info.width - 60 || y < 60 || y >= info.height - 60 || (y >= 484 && y < 494);
  const stray: string[] = [];
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) if (outside(x, y) && drawn(x, y)) stray.push(`${x},${y}`);
  }
  expect(stray).toEqual([]);
});

test('a page without a picture of its own has that of the page above it', () => {
  expect(pictureOf('/organizations/peru/2013/2/').page).toBe('/organizations/peru/');
  expect(pictureOf('/index/a/').page).toBe('/');
});

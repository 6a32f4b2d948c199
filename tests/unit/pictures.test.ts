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

test('the same picture is the same bytes, drawn anew or kept', () => {
  const png = pngOf(picture, join(folder, 'a'));
  expect(png.equals(pngOf(picture, join(folder, 'b')))).toBe(true);
  expect(png.equals(pngOf(picture, join(folder, 'a')))).toBe(true);
});

test('a kept picture is used, a changed one is drawn anew, a damaged one is mended', () => {
  const png = pngOf(picture, folder);
  const [kept = ''] = readdirSync(folder);
  const otherPng = pngOf(other, folder);
  expect(otherPng.equals(png)).toBe(false);

  const [otherKept = ''] = readdirSync(folder).filter((name) => name !== kept);
  writeFileSync(join(folder, kept), readFileSync(join(folder, otherKept)));
  expect(pngOf(picture, folder).equals(otherPng)).toBe(true);

  writeFileSync(join(folder, kept), readFileSync(join(folder, otherKept)).subarray(0, -1));
  expect(pngOf(picture, folder).equals(png)).toBe(true);
});

/** Whether two pictures look alike. */
function alike(one: Picture, two: Picture): boolean {
  return Buffer.from(drawCard(one)).equals(drawCard(two));
}

test.each<keyof Picture>(['title', 'kind', 'date', 'edition'])('the %s is drawn', (part) => {
  expect(alike(picture, { ...picture })).toBe(true);
  expect(alike(picture, { ...picture, [part]: 'Something else' })).toBe(false);
});

test.each(['Băsescu, Győr, Škoda', 'Phạm Bình Minh', 'Ísafjörður', 'ĳ'])('%s is drawn with its accents', (title) => {
  expect(alike({ ...picture, title }, { ...picture, title: title.normalize('NFD') })).toBe(true);
  expect(alike({ ...picture, title }, { ...picture, title: title.normalize('NFD').replace(/\p{M}/gu, '') })).toBe(
    title === 'ĳ',
  );
});

test('the edition’s name stands for a title in another script', () => {
  expect(alike({ ...picture, title: '윤병세' }, { ...picture, title: picture.edition })).toBe(true);
});

test.each<keyof Picture>(['title', 'kind', 'date', 'edition'])(
  'a sign of the %s that no font has stops the build',
  (part) => {
    const error =
      /^The picture of \/people\/anna-testa\/ \(“.+”\) cannot be drawn: no font has “⁂” \(U\+2042\)\. Add a font/;
    expect(() => drawCard({ ...picture, [part]: 'Anna ⁂' })).toThrow(error);
  },
);

test('the refusal says which page, which signs and where to mend it', () => {
  expect(() => drawCard({ ...picture, title: 'Anna ⁂' })).toThrowErrorMatchingInlineSnapshot(
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
  const png = pngOf({ ...picture, ...parts }, folder);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
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

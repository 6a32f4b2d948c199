import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from './reader.ts';

const release = 'releases/2019-06-09-synthetic-arabic/';

/** From where to where the first of these elements stands in the line, in whole pixels. */
async function span(page: Page, selector: string): Promise<[left: number, right: number]> {
  const box = (await page.locator(selector).first().boundingBox()) ?? expect.fail(`no ${selector}`);
  return [Math.round(box.x), Math.round(box.x + box.width)];
}

test.each([360, 768, 1280])(
  'at %i px the number of a passage stands where its text begins, at the right, and its button at the left',
  async (width) => {
    const page = await open(release, { viewport: { width, height: 900 } });
    const [, titled] = await span(page, 'h1');
    for (const id of ['p1', 'p1-2', 'p2']) {
      const [left, right] = await span(page, `#${id} > .row > .words`);
      const number = await span(page, `#${id} > .row > .number`);
      const button = await span(page, `#${id} > .row > .copy`);
      expect(right, id).toBe(titled);
      // On a phone it stands in the line above.
      if (width < 640) expect(number[1], id).toBe(right);
      else expect(number[0], id).toBeGreaterThan(right);
      expect(number[1], id).toBeLessThanOrEqual(width);
      expect(button[0], id).toBeLessThan(left + 1);
      expect(button[1], id).toBeLessThan(number[0]);
    }
    const tops = ['.number', '.words'].map(async (part) => (await page.locator(`#p2 ${part}`).boundingBox())?.y ?? 0);
    const [number = 0, words = 0] = await Promise.all(tops);
    if (width < 640) expect(number).toBeLessThan(words);
    else expect(Math.abs(number - words)).toBeLessThan(3);
  },
);

test('on paper it stands there too, and no title begins elsewhere', async () => {
  const page = await open(release, { viewport: { width: 672, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const [, titled] = await span(page, 'h1');
  for (const id of ['p1', 'p1-2', 'p2']) {
    const [, right] = await span(page, `#${id} > .row > .words`);
    const number = await span(page, `#${id} > .row > .number`);
    expect(right, id).toBe(titled);
    expect(number[0], id).toBeGreaterThan(right);
  }
  await page.emulateMedia({ media: 'screen' });
});

test('the contents run from the right as the text does: number, opening and bar', async () => {
  const page = await open(release);
  const [, right] = await span(page, '.contents li');
  const [number, opening] = [await span(page, '.contents .number'), await span(page, '.contents [lang]')];
  expect(number[1]).toBe(right);
  expect(opening[1]).toBeLessThanOrEqual(number[0]);
  const [, bar] = await span(page, '.contents li:nth-child(2) rect');
  expect(Math.abs(bar - right)).toBeLessThanOrEqual(1);
});

test('among others, a release from the right has its title, its day and its numbers at the right', async () => {
  const page = await open('organizations/test-ministry/');
  const group = '.group:has(.words[dir="rtl"])';
  const [left, right] = await span(page, `${group} .words`);
  expect((await span(page, `${group} .number`))[0]).toBeGreaterThan(right);
  expect((await span(page, `${group} h3`))[1]).toBe(right);
  const others = '.group:not(:has([dir="rtl"]))';
  expect((await span(page, `${others} .number`))[1]).toBeLessThan(left + 1);
});

test('what was asked keeps its frame, and an answer its bar at the side where the words begin', async () => {
  const search = await open(`search/?q=${encodeURIComponent('الاختبار')}`);
  await search.locator('.excerpt').first().waitFor();
  const [, edge] = await span(search, '.excerpt');
  expect((await span(search, '.results li > a'))[1]).toBe(edge);
  const frame = await search.getByRole('searchbox').evaluate((input) => {
    const { borderLeftWidth, borderTopLeftRadius, direction } = getComputedStyle(input);
    return { borderLeftWidth, borderTopLeftRadius, direction };
  });
  expect(frame).toEqual({ borderLeftWidth: '1px', borderTopLeftRadius: '3px', direction: 'rtl' });

  const check = await open(`check/?q=${encodeURIComponent('الفقرة الثانية: «اختبار فقط»، ثم AB-9.')}`);
  const place = check.locator('.places li');
  await place.waitFor();
  const bars = await place.evaluate((item) => {
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(item);
    return [borderLeftWidth, borderRightWidth];
  });
  expect(bars).toEqual(['0px', '1px']);
});

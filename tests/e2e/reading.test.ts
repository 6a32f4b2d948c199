import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kindsOfPages } from '../setup/site.ts';
import { open, releasePath, shiftOf } from './reader.ts';

/** Pages of the fixture with long words in their titles and names. */
const longWords = [
  'areas/development-cooperation/',
  'organizations/test-union/',
  'people/bruno-prova/',
  'releases/2020-03-04-synthetic-forms/',
  'releases/2019-06-08-synthetic-taiwanese/',
];

/** The words of a page’s headings that stand in more than one line. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3')].flatMap((heading) => {
      const texts = document.createNodeIterator(heading, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = new Range();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          // Han and kana are broken between any two.
          if (/\p{Script=Han}/u.test(word)) continue;
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );
}

test('the keyboard alone skips to the content and reaches every passage', async () => {
  const page = await open(releasePath);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  const reached: string[] = [];
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const number = /^Link to paragraph (.+)$/.exec(label)?.[1];
    if (!number || reached.includes(number)) continue;
    reached.push(number);
    if (number === '2') await page.keyboard.press('Enter');
    if (number === '7') break;
  }
  expect(reached).toEqual(['1', '2', '2.1', '3', '4', '4.1', '5', '6', '7']);
  expect(new URL(page.url()).hash).toBe('#p2');
  expect(await page.locator('#p2').evaluate((passage) => passage.matches(':target'))).toBe(true);
});

test('without scripts everything but the search is there, and the search says what it needs', async () => {
  const page = await open(releasePath, { javaScriptEnabled: false });
  expect(await page.locator('#p7 .words').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Link to paragraph 4.1' }).click();
  expect(new URL(page.url()).hash).toBe('#p4-1');
  await page.getByRole('searchbox').fill('peru');
  await page.getByRole('button', { name: 'Search' }).click();
  expect(await page.getByText('The search needs scripts').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Pacific Alliance' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Pacific Alliance');
});

test('at no width is anything wider than the window or a heading broken inside a word, also with text of 200 %', async () => {
  const page = await open('');
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of [...kindsOfPages('fixture'), ...longWords, 'search/?q=cooperation']) {
    await page.goto(inject('address').fixture + path);
    if (path.includes('?')) await page.getByText(/results for/).waitFor();
    // An edition may have a name of more words than the fixture’s.
    await page.locator('header .name').evaluate((name) => name.append(' of Government Press Releases'));
    await page.evaluate(async () => void (await document.fonts.ready));
    for (const size of ['', '200%']) {
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);
      for (const width of [320, 480, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(), `${path} at ${width} px ${size}`).toBeLessThanOrEqual(0);
        if (size) expect(await brokenWords(page), `${path} at ${width} px ${size}`).toEqual([]);
      }
    }
  }
});

test('nothing shifts while a page loads', async () => {
  const page = await open('');
  for (const path of ['', releasePath, 'organizations/eclac/']) {
    await page.goto(inject('address').fixture + path);
    expect(await shiftOf(page), path).toBe(0);
  }
});

test('what is laid out late is opened at, found and printed, and nothing moves', async () => {
  const page = await open(`${releasePath}#verification`, { viewport: { width: 360, height: 740 } });
  const proof = page.locator('#verification');
  await page.waitForFunction(() => scrollY > 0);
  expect((await proof.boundingBox())?.y).toBeLessThan(100);
  const found = await open(releasePath);
  expect(await found.evaluate(() => (window as unknown as { find(text: string): boolean }).find('SHA-256'))).toBe(true);
  expect(await found.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await found.emulateMedia({ media: 'print' });
  expect(await found.locator('#verification').isVisible()).toBe(true);
});

test('“Who said what” of the front page leads to the table', async () => {
  const page = await open('');
  const link = page.getByRole('link', { name: 'Who said what' });
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  // It says “and what was answered” too, which stands before who said what.
  for (const id of ['exchanges', 'statements']) expect(await page.locator(`#${id}`).isVisible(), id).toBe(true);
});

test('the page of a ministry shows the signature that names it, and no link twice', async () => {
  const page = await open('organizations/mofa-korea/');
  const signature = page.getByRole('link', { name: 'Signature' });
  expect(await page.getByRole('heading', { name: 'In the releases' }).locator('..').innerText()).toContain(
    '1 signature',
  );
  const links = await page
    .locator('main article a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links).toEqual([...new Set(links)]);
  await signature.click();
  expect(await page.locator(':target').innerText()).toContain('Public Relations of MOFA');
});

test('italics are drawn as italics where there are any, and asked for by no other page', async () => {
  const page = await open('');
  const italics = async (path: string) => {
    await page.goto(inject('address').fixture + path);
    return page.evaluate(async () =>
      [...(await document.fonts.ready)]
        .filter(({ family, style }) => style === 'italic' && !family.includes('fallback'))
        .map(({ status }) => status),
    );
  };
  expect(await italics(`${releasePath}cite/`)).toEqual(['loaded']);
  const slanted = await page
    .locator('main i')
    .evaluateAll((found) => found.map((element) => getComputedStyle(element).fontSynthesis));
  expect(new Set(slanted)).toEqual(new Set(['none']));
  expect(await italics(releasePath)).toEqual(['unloaded']);
});

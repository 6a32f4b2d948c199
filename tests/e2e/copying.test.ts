import { expect, test } from 'vitest';
import { sites } from '../setup/site.ts';
import { open, releasePath } from './reader.ts';
import { inWords } from '../../src/model/date.ts';
import { readEdition } from '../../src/model/edition.ts';

/** The edition as references name it. */
const version = `edition of ${inWords(readEdition(sites.fixture.env.CONTENT_DIR).date)}`;

test('copying across passages gives the words of the source, without numbers, labels, areas or notes', async () => {
  const page = await open(releasePath);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const texts = await page.locator('#p2 .words, #p3 > .row > .words').allTextContents();
  await page.evaluate(() => {
    const [from, to] = ['#p2 .words', '#p3 .words'].map((selector) => document.querySelector(selector));
    if (!from || !to) throw new Error('no passages');
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\s+/g, ' ')).toBe(texts.map((text) => text.trim()).join(' '));
});

test('copying some words of a passage leaves their links behind', async () => {
  const page = await open(releasePath);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => {
    const words = document.querySelector('#p6 .words p');
    if (words) getSelection()?.selectAllChildren(words);
  });
  await page.keyboard.press('Control+c');
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(text).toMatch(/^The two Ministers appreciated .* \(ECLAC\)\.$/);
  expect(html).toContain(`<p>${text}</p>`);
  expect(html).not.toMatch(/<a|href|class=/);
});

test('the menu of a passage copies its link, and its exact words with all that a reference needs', async () => {
  const page = await open(releasePath);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const source = await page.locator('#p4-1 .words').innerText();
  const copy = async (name: string) => {
    await page.getByRole('button', { name: 'Cite or copy paragraph 4.1' }).press('Enter');
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'of paragraph 4.1' }).waitFor();
    await page.keyboard.press('Escape');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const address = 'https://edition.example/press/releases/2013-09-26-rok-peru/#p4-1';
  expect(await copy('Copy link')).toBe(address);

  const quotation = await copy('Copy quotation');
  expect(quotation).toContain(`“${source.replace(/^º\s+/, '')}”`);
  for (const part of [
    '¶ 4.1',
    'ROK and Peruvian Foreign Ministers',
    'Ministry of Foreign Affairs, Republic of Korea',
    address,
  ]) {
    expect(quotation).toContain(part);
  }
  for (const caveat of ['unofficial translation', 'publication date not stated', version]) {
    expect(quotation).toContain(caveat);
  }
  expect(await copy('Copy as Markdown')).toMatch(/^> In response, Minister Yun(.|\n)*#p4-1>\n$/);
});

test.each([
  [1280, 800],
  [768, 1024],
  [360, 740],
])('at %i × %i px the menu of a passage leaves its words in view and the page where it is', async (width, height) => {
  const page = await open(releasePath, { viewport: { width, height } });
  const menu = page.locator('#copy-menu_');
  for (const block of ['start', 'center', 'end'] as const) {
    for (const label of ['1', '4.1', '7']) {
      const button = page.getByRole('button', { name: `Cite or copy paragraph ${label}`, exact: true });
      await button.evaluate((element, block) => element.scrollIntoView({ block }), block);
      const before = await page.evaluate(() => scrollY);
      await button.click();
      await menu.waitFor();
      const [shown, words] = await Promise.all(
        [menu, page.locator(`#p${label.replace('.', '-')} > .row > .words`)].map((part) => part.boundingBox()),
      );
      if (!shown || !words) expect.fail('no menu or no words');
      const apart =
        shown.x >= words.x + words.width ||
        shown.x + shown.width <= words.x ||
        shown.y >= words.y + words.height ||
        shown.y + shown.height <= words.y;
      expect(apart, `${label} at the ${block}`).toBe(true);
      expect(shown.x >= 0 && shown.y >= 0 && shown.x + shown.width <= width && shown.y + shown.height <= height).toBe(
        true,
      );
      expect(await page.evaluate(() => scrollY)).toBe(before);
      await page.keyboard.press('Escape');
    }
  }
});

test('the menu of a passage closes when the keyboard leaves it, and its button comes before what stands below it', async () => {
  const page = await open(releasePath);
  const button = page.getByRole('button', { name: 'Cite or copy paragraph 2', exact: true });
  const menu = page.locator('#copy-menu_');
  await button.press('Enter');
  await menu.waitFor();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  for (let step = 0; step < 4; step++) {
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
  }
  expect(await menu.isVisible()).toBe(false);
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  const number = page.getByRole('link', { name: 'Link to paragraph 2', exact: true });
  expect(await number.evaluate((link) => link === document.activeElement)).toBe(true);
  const tops = await Promise.all([button, number].map(async (part) => (await part.boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

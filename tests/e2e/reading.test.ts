import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kindsOfPages, sites } from '../setup/site.ts';
import { open, releasePath, shiftOf } from './reader.ts';
import { inWords } from '../../src/model/date.ts';
import { readEdition } from '../../src/model/edition.ts';

/** The edition as references name it. */
const version = `edition of ${inWords(readEdition(sites.fixture.env.CONTENT_DIR).date)}`;
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

test('print keeps numbers and labels, and gives external addresses as endnotes', async () => {
  const page = await open(releasePath);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['body > header', 'nav[aria-labelledby=contents]']) {
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  }
  for (const shown of ['#p2-1 .number', '#p2 > .row > .label', '#p2 .note', '#signature', '#endnotes_']) {
    expect(await page.locator(shown).isVisible(), shown).toBe(true);
  }
  const notes = await page.locator('#endnotes_ li').allTextContents();
  const outside = await page
    .locator('main a[href^=http]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]);
  expect(notes.map((note) => note.trim())).toEqual(outside);
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

test('print leaves out what leads elsewhere, and prints no heading without what it heads', async () => {
  const page = await open(releasePath);
  for (const path of ['', releasePath, 'meetings/2013-09-26-rok-peru/', 'glossary/', `${releasePath}cite/`]) {
    await page.goto(inject('address').fixture + path);
    await page.emulateMedia({ media: 'print' });
    for (const link of await page.getByText(/^(Check a quotation|Read the release|Download \..*)$/i).all()) {
      expect(await link.isVisible(), path).toBe(false);
    }
    const bare = await page.locator('section:has(> h2)').evaluateAll((sections) =>
      sections
        .filter((section) => section.checkVisibility())
        .filter((section) => [...section.children].filter((part) => part.checkVisibility()).length < 2)
        .map((section) => section.textContent.trim().slice(0, 40)),
    );
    expect(bare, path).toEqual([]);
  }
  expect(await page.getByText('@techreport').isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'A paragraph' }).isVisible()).toBe(false);
  await page.goto(`${inject('address').fixture}${releasePath}cite/#p5`);
  expect(await page.getByRole('heading', { name: 'A paragraph' }).isVisible()).toBe(true);
  expect(await page.getByText('para. 5)', { exact: false }).first().isVisible()).toBe(true);
});

test.each([releasePath, 'releases/2020-03-04-synthetic-forms/', 'releases/synthetic-long/'])(
  '%s: no number stands where the sheet ends, which cuts it off',
  async (path) => {
    // The width of A4 within the margins that print.css gives it.
    const page = await open(path, { viewport: { width: 672, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    const starts = await page
      .locator('.number, .hung')
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().left));
    expect(starts.length).toBeGreaterThan(8);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
  },
);

test('each printed sheet has in its margin where and of what edition it is from, and none only a line below the page', async () => {
  const page = await open(releasePath);
  await page.emulateMedia({ media: 'print' });
  const { address, imprint, margins } = await page.evaluate(() => ({
    address: getComputedStyle(document.documentElement).getPropertyValue('--address'),
    imprint: getComputedStyle(document.documentElement).getPropertyValue('--imprint'),
    margins: [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' '),
  }));
  expect(address).toBe('"https://edition.example/press/releases/2013-09-26-rok-peru/"');
  expect(imprint).toMatch(/^"¶ .+, edition of 1 May 2020\. Independent: no government’s site\."$/);
  expect(margins).toMatch(/@bottom-left\s*{[^}]*content:\s*var\(--address\)\s*["']\\a\s*["']\s*var\(--imprint\)/i);
  expect(await page.getByRole('contentinfo').isVisible()).toBe(false);
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

import { expect, inject, test } from 'vitest';
import { open, releasePath } from './reader.ts';

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

import { expect, test } from 'vitest';
import { complaints, open, releasePath, shiftOf } from './reader.ts';

test('notes and links are put away and brought back, remembered, and print follows', async () => {
  const page = await open(releasePath);
  const [notes, links] = ['Editor’s notes', 'Links on names'].map((name) => page.getByRole('checkbox', { name }));
  if (!notes || !links) expect.fail('no choices');
  const note = page.locator('#p2 .note');
  const name = page.locator('#p2 .words').getByText('Minister Yun');
  const linked = () =>
    page.locator('source-text .mention').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  const before = await linked();
  const printed = () => page.locator('#endnotes_ li:visible').allTextContents();
  await page.emulateMedia({ media: 'print' });
  const all = await printed();
  await page.emulateMedia({ media: 'screen' });

  await notes.uncheck();
  await links.uncheck();
  expect(await note.isVisible()).toBe(false);
  expect(await name.evaluate((link) => [getComputedStyle(link).textDecorationLine, link.matches(':any-link')])).toEqual(
    ['none', false],
  );
  expect(await page.locator('source-text .mention[href]').count()).toBe(0);
  const faults = await complaints(page, () => page.reload().then(() => undefined));
  expect(faults).toEqual([]);
  expect(await notes.isChecked()).toBe(false);
  expect(await note.isVisible()).toBe(false);
  expect(await page.locator('source-text .mention[href]').count()).toBe(0);

  await page.emulateMedia({ media: 'print' });
  expect(await note.isVisible()).toBe(false);
  const fewer = await printed();
  expect(fewer.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(fewer));
  await page.emulateMedia({ media: 'screen' });

  await notes.check();
  await links.check();
  expect(await linked()).toEqual(before);
  await page.reload();
  expect(await note.isVisible()).toBe(true);
});

test('what was put away is not drawn when a page opens: nothing shifts', async () => {
  const page = await open(releasePath);
  await page.evaluate(() => localStorage.setItem('away', 'notes links'));
  await page.reload();
  expect(await shiftOf(page)).toBe(0);
});

test('a browser that keeps nothing still lets choose', async () => {
  const page = await open('', { own: true });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const faults = await complaints(page, async () => {
    await page.goto(new URL(releasePath, page.url()).href);
    await page.getByRole('checkbox', { name: 'Editor’s notes' }).uncheck();
  });
  expect(await page.locator('#p2 .note').isVisible()).toBe(false);
  expect(faults).toEqual([]);
});

test('without scripts everything shows, and there is no choice', async () => {
  const page = await open(releasePath, { javaScriptEnabled: false });
  expect(await page.getByRole('checkbox').count()).toBe(0);
  expect(await page.locator('#p2 .note').isVisible()).toBe(true);
  expect(await page.locator('source-text .mention[href]').count()).toBeGreaterThan(10);
});

test('a name is a link where a passage first has it, and only there', async () => {
  const page = await open(releasePath);
  const addresses = await page
    .locator('.passage')
    .evaluateAll((passages) =>
      passages.map((passage) =>
        [...passage.querySelectorAll(':scope > .row > .words .mention')].map((link) => link.getAttribute('href')),
      ),
    );
  for (const ofPassage of addresses) expect(ofPassage).toEqual([...new Set(ofPassage)]);
  expect(addresses.flat().filter((address) => address?.endsWith('/people/yun-byung-se/')).length).toBe(5);
});

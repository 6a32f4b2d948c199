import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { filesOf, pageOf, type SiteName } from '../setup/site.ts';
import { open, releasePath, shiftOf } from './reader.ts';

const meetingPath = 'meetings/2013-09-26-rok-peru/';
const meetings = (['edition', 'fixture'] satisfies SiteName[]).flatMap((site) =>
  filesOf(site, 'index.html')
    .filter((path) => path.startsWith('meetings/'))
    .map((path) => inject('address')[site] + path.replace('index.html', '')),
);

/** The labels of the timeline, and the years on its axis, that lie on another, by their texts. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = ['.moments li > div', '.axis text'].map((selector) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        text: element.textContent.trim(),
        box: element.getBoundingClientRect(),
      })),
    );
    return boxes.flatMap((all) =>
      all.flatMap((one, index) =>
        all
          .slice(index + 1)
          .filter(
            ({ box }) =>
              box.left < one.box.right - 1 &&
              one.box.left < box.right - 1 &&
              box.top < one.box.bottom - 1 &&
              one.box.top < box.bottom - 1,
          )
          .map(({ text }) => `${one.text} / ${text}`),
      ),
    );
  });
}

test('at no width lies a label of a timeline on another, nor with text of 200 %, and each line leads to its label', async () => {
  const page = await open('');
  expect(meetings.length).toBeGreaterThan(1);
  for (const address of meetings) {
    await page.goto(address);
    for (const size of ['', '200%']) {
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size);
      for (const width of [320, 360, 480, 768, 1024, 1280, 1920]) {
        const name = `${address} at ${width} px ${size}`;
        await page.setViewportSize({ width, height: 800 });
        expect(await overlaps(page), name).toEqual([]);
        if (!size) expect(await astray(page), name).toEqual([]);
      }
    }
  }
});

/** How far the lines of a timeline end from their labels, in pixels, where they do not lead to them. */
function astray(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const middle = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    const ends = [...document.querySelectorAll('.lead > line:last-child')].map(middle);
    const labels = [...document.querySelectorAll('.moments li > div')].map(middle);
    return labels.map((label, index) => Math.abs(label - (ends[index] ?? 0))).filter((distance) => distance > 3);
  });
}

test('on a phone the timeline is as tall as its moments need, and what is derived is marked', async () => {
  const page = await open(meetingPath, { viewport: { width: 360, height: 740 } });
  const height = async () => (await page.locator('.timeline').boundingBox())?.height ?? Infinity;
  expect(await height()).toBeLessThan(1800);
  await page.goto(`${inject('address').fixture}meetings/2020-03-04-synthetic-forms/`);
  expect(await page.locator('.moments').innerText()).toMatch(/derived\s+discrepancy/);
});

/** The statements that can be seen, as “side act”. */
function shown(page: Page): Promise<string[]> {
  return page
    .locator('.said')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => `${one.getAttribute('data-side') ?? ''} ${one.getAttribute('data-act') ?? ''}`),
    );
}

test('side, act and area are chosen without scripts, and nothing is left of what is not', async () => {
  const page = await open(meetingPath, { javaScriptEnabled: false });
  const all = await shown(page);
  await page.getByRole('radio', { name: 'Eda Rivas' }).check();
  expect(await shown(page)).toEqual(all.filter((one) => one.startsWith('1 ')));
  await page.locator('summary', { hasText: /^Act$/ }).click();
  await page.getByRole('radio', { name: 'hopes' }).check();
  expect(await shown(page)).toEqual(all.filter((one) => one === '1 hopes'));
  const numbers = await page
    .locator('.turn')
    .evaluateAll((turns) =>
      turns
        .filter((turn) => turn.getBoundingClientRect().height > 0)
        .map((turn) => turn.firstElementChild?.textContent),
    );
  expect(numbers).toEqual(['2.1', '4']);
  await page.locator('summary', { hasText: /^Area$/ }).click();
  await page.getByRole('radio', { name: 'Education and talent training' }).check();
  expect(await shown(page)).toEqual(['1 hopes']);
});

test('what is chosen among the voices is in the address, and there again after reloading and Back', async () => {
  const page = await open(meetingPath);
  const all = await shown(page);
  const ofBoth = all.filter((one) => one.startsWith('several'));
  await page.getByRole('radio', { name: 'Both' }).check();
  expect(new URL(page.url()).search).toBe('?side=several');
  expect(await shown(page)).toEqual(ofBoth);
  await page.reload();
  expect(await shown(page)).toEqual(ofBoth);
  await page.locator('.said:visible a').first().click();
  await page.waitForURL(/#p6$/);
  await page.goBack();
  expect(await shown(page)).toEqual(ofBoth);
  await page.getByRole('radio', { name: 'All' }).first().check();
  expect(new URL(page.url()).search).toBe('');
  expect(await shown(page)).toEqual(all);
});

test('the keyboard alone chooses a voice and follows its words to their passage', async () => {
  const page = await open(meetingPath);
  await page.getByRole('radio', { name: 'All' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(new Set((await shown(page)).map(([side]) => side))).toEqual(new Set(['1']));
  for (let step = 0; step < 12 && !page.url().endsWith('#p2-1'); step++) {
    await page.keyboard.press('Tab');
    if (await page.locator('.quote a:focus').count()) {
      await page.keyboard.press('Enter');
      await page.waitForURL(/#p/);
    }
  }
  expect(page.url()).toMatch(/2013-09-26-rok-peru\/#p2-1$/);
});

test('every mark of the matrix, and every statement, leads to its passage', () => {
  expect(pageOf('fixture', `${meetingPath}index.html`)('.matrix td a').length).toBeGreaterThan(20);
  for (const file of filesOf('fixture', 'index.html').filter((path) => path.startsWith('meetings/'))) {
    const $ = pageOf('fixture', file);
    const release = pageOf('fixture', file.replace('meetings', 'releases'));
    for (const link of $('.matrix td a, .turn > .number').toArray()) {
      const [, id] = ($(link).attr('href') ?? '').split('#');
      expect(release(`#${id ?? ''} > .row > .number`).text(), file).toBe($(link).text().trim());
    }
    for (const quote of $('.quote a').toArray()) {
      const [, id] = ($(quote).attr('href') ?? '').split('#');
      const words = release(`#${id ?? ''} > .row > .words`)
        .text()
        .replace(/\s+/g, ' ');
      expect(words, file).toContain($(quote).text());
    }
  }
});

test('on a phone the header is low, and its menu one keypress or touch away', async () => {
  const page = await open(releasePath, { javaScriptEnabled: false, hasTouch: true });
  for (const width of [320, 360, 412]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(inject('address').fixture + releasePath);
    expect((await page.locator('body > header').boundingBox())?.height, `${width} px`).toBeLessThanOrEqual(64);
    const link = page.getByRole('link', { name: 'Check', exact: true });
    expect(await link.isVisible(), `${width} px`).toBe(false);
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    expect(await link.isVisible(), `${width} px`).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await link.tap();
    await page.waitForURL(/\/check\/$/);
  }
});

test.each([
  [1280, 800, 460],
  [360, 740, 520],
  [768, 1024, 520],
  [1920, 1080, 520],
])('at %i × %i px a release begins to be read by %i px from the top', async (width, height, most) => {
  const page = await open(releasePath, { viewport: { width, height } });
  expect((await page.locator('#p1 .words p').first().boundingBox())?.y).toBeLessThanOrEqual(most);
});

test('nothing of a release moves where its fonts come late', async () => {
  const page = await open('nowhere/');
  let letGo = () => {};
  let held = Promise.resolve();
  await page.route('**/*.woff2', (route) => held.then(() => route.continue()));
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', releasePath]) {
      held = new Promise<void>((resolve) => (letGo = resolve));
      await page.goto(inject('address').fixture + path, { waitUntil: 'commit' });
      // Read without them for longer than a browser waits for fonts: 100 ms.
      await page.waitForFunction(() => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        return paint && performance.now() > paint.startTime + 200;
      });
      letGo();
      await page.waitForLoadState();
      expect(await shiftOf(page), `${path} at ${width} px`).toBe(0);
    }
  }
});

test('in print no two turns share a line, which the end of a sheet would lay on one another', async () => {
  const page = await open(meetingPath);
  await page.emulateMedia({ media: 'print' });
  const turns = await page.locator('.turns > li').evaluateAll((items) =>
    items.map((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  expect(turns.length).toBeGreaterThan(5);
  for (const [at, { top }] of turns.entries()) expect(top).toBeGreaterThanOrEqual((turns[at - 1]?.bottom ?? 0) - 1);
});

test('a release is printed on three sheets at most', async () => {
  const page = await open(releasePath);
  const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
  expect(
    Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)|\/Count (\d+)/.exec(pdf)?.slice(1).find(Boolean)),
  ).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'print' });
  for (const dead of await page.locator('.unprinted, .copy').all()) expect(await dead.isVisible()).toBe(false);
});

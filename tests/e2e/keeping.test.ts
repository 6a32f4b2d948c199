import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostRead } from '../../src/offline/reading.ts';
import { sites } from '../setup/site.ts';
import { heading, line, offlineSite, renewal, soon, stores, unread, words } from './offline-site.ts';
import { releasePath } from './reader.ts';

/* What a reader has kept on the device by asking for it, or by having read it. */

const { fixture } = sites;
const { host, editions, go, visit, found } = offlineSite('newer', 'large', 'newerLarge');

test('the whole edition is kept when asked, with its size before, and removed again', async () => {
  const page = await visit('offline/');
  const state = page.locator('[data-part=state]');
  await expect.poll(() => state.innerText()).toMatch(/^The whole edition, with its search and its check: \d\.\d MB\.$/);
  await page.evaluate(() => {
    const bar = document.querySelector('progress');
    const seen: number[] = ((window as { seen?: number[] }).seen = []);
    new MutationObserver(() => bar && seen.push(bar.value / bar.max)).observe(bar ?? document, { attributes: true });
  });
  await page.getByRole('button', { name: 'Keep this edition offline' }).click();
  await expect
    .poll(() => state.innerText(), { timeout: 30_000 })
    .toMatch(/kept on this device, \d\.\d MB, edition of 1 May/);
  const seen = await page.evaluate(() => (window as { seen?: number[] }).seen ?? []);
  expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  expect(new Set(seen).size).toBeGreaterThan(10);
  await host().stop();
  await go(page, unread);
  await expect.poll(() => line(page).innerText()).toContain('Read offline');
  expect(await heading(page)).not.toContain('not kept');
  await go(page, `check/?q=${encodeURIComponent(words)}`);
  await expect.poll(() => page.locator('quotation-check [data-part=places]').innerText(), soon).toContain(words);

  await host().start();
  await go(page, 'offline/');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect.poll(() => state.innerText()).toBe('Removed.');
  await host().stop();
  await go(page, unread);
  expect(await heading(page)).toContain('not kept');
});

test('where a part of the edition fails, what comes after it does not stay either', async () => {
  const page = await visit('offline/');
  const files = () =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).length;
    });
  const before = await files();
  // What has been put into a store is noted by its path.
  await page.evaluate((base) => {
    const kept: string[] = ((window as { kept?: string[] }).kept = []);
    const { put } = Cache.prototype;
    Cache.prototype.put = async function (address, answer) {
      await put.call(this, address, answer);
      kept.push(String(address).slice(base.length));
    };
  }, host().address);
  // Asked for before that which fails, this comes when it has failed.
  const late = 'people/anna-testa/';
  const html = readFileSync(join(fixture.outDir, late, 'index.html'));
  let come = () => {};
  host().instead = (path, response) => {
    if (path === releasePath) response.destroy();
    if (path === late) come = () => response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    return path === releasePath || path === late;
  };
  const failed = page.waitForEvent('requestfailed', (request) => request.url() === host().address + releasePath);
  await page.getByRole('button', { name: 'Keep this edition offline' }).click();
  await failed;
  come();
  await page.waitForFunction((path) => (window as { kept?: string[] }).kept?.includes(path), late);
  await page.getByText('It could not be loaded.').waitFor();
  expect(await files()).toBe(before);
});

test('what was kept whole is whole in the next edition', async () => {
  const page = await visit('offline/');
  await page.getByRole('button', { name: 'Keep this edition offline' }).click();
  await page.getByRole('button', { name: 'Remove it' }).waitFor();
  const former = await stores(page);
  host().publish(editions.newer);
  await go(page, '');
  await renewal(page, former);
  await host().stop();
  await go(page, unread);
  expect(await heading(page)).toMatch(/^Newer: /);
});

test('of a large edition the pages that were read are kept, and the search when asked', async () => {
  host().publish(editions.large);
  const page = await visit(releasePath);
  expect(host().asked.filter((path) => path.startsWith('pagefind/'))).toEqual([]);
  await go(page, 'offline/');
  await page.getByRole('button', { name: 'Keep the search offline' }).click();
  await page.getByRole('button', { name: 'Remove it' }).waitFor();
  const former = await stores(page);
  host().publish(editions.newerLarge);
  await go(page, '');
  await renewal(page, former);
  await host().stop();
  await go(page, releasePath);
  expect(await heading(page)).toMatch(/^Newer: /);
  expect(await found(page)).toContain(words);
  await go(page, unread);
  expect(await heading(page)).toContain('not kept');
});

test('no more pages are kept for having been read than is said', async () => {
  const page = await visit(releasePath);
  await page.evaluate(async (count) => {
    const [name = ''] = await caches.keys();
    const store = await caches.open(name);
    for (let at = 0; at < count; at++) await store.put(`releases/read-before-${at}/`, new Response(''));
  }, mostRead + 20);
  await go(page, unread);
  const read = () =>
    page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).filter(({ url }) => url.endsWith('/')).length;
    });
  // The front page, the search, the names and the page about reading offline are always there.
  await expect.poll(read).toBe(mostRead + 4);
  await host().stop();
  await go(page, unread);
  await expect.poll(() => line(page).innerText()).toContain('Read offline');
});

test('where there is no room, that is said, and reading goes on', async () => {
  const page = await visit('offline/');
  const session = await page.context().newCDPSession(page);
  const origin = new URL(host().address).origin;
  // There is room for a part of it.
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 600_000 });
  const before = await page.evaluate(
    async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).length,
  );
  await page.getByRole('button', { name: 'Keep this edition offline' }).click();
  await expect.poll(() => page.locator('[data-part=state]').innerText()).toContain('There is no room for it');
  const after = await page.evaluate(
    async () => (await (await caches.open((await caches.keys())[0] ?? '')).keys()).length,
  );
  expect(after).toBe(before);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await go(page, releasePath);
  expect(await page.locator('source-text').innerText()).toContain('engines');
  expect(await line(page).innerText()).toBe('');
});

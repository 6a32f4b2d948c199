import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { limits, writeOffline } from '../../src/integrations/offline.ts';
import { describedIn } from '../../src/integrations/site-file.ts';
import { mostRead } from '../../src/offline/reading.ts';
import { testFlags } from '../setup/browser.ts';
import { hostOf, type Host } from '../setup/host.ts';
import { sites } from '../setup/site.ts';
import { open, releasePath } from './reader.ts';

const { fixture } = sites;
const unread = 'organizations/eclac/';
const words = 'main engines for national development';

/** Other editions of the fixture: `newer` has one word more in every title; of `large` no more than the search is kept. */
let newer = '';
let large = '';
let newerLarge = '';
let ended = '';
let host: Host;

beforeAll(async () => {
  const copy = () => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'));
    cpSync(fixture.outDir, folder, { recursive: true });
    return folder;
  };
  const renew = (folder: string) => {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.html')) continue;
      const html = readFileSync(join(folder, path), 'utf8');
      const renewed = html.replace(/<h1[^>]*>/, '$&Newer: ').replace('="1 May 2020"', '="2 May 2020"');
      writeFileSync(join(folder, path), renewed);
    }
  };
  const small = { search: 1, edition: 1 };
  [newer, large, newerLarge, ended] = [copy(), copy(), copy(), copy()];
  renew(newer);
  renew(newerLarge);
  await writeOffline(newer, describedIn(newer), true, limits);
  await writeOffline(large, describedIn(large), true, small);
  await writeOffline(newerLarge, describedIn(newerLarge), true, small);
  await writeOffline(ended, describedIn(ended), false);
});
afterAll(() => [newer, large, newerLarge, ended].forEach((folder) => rmSync(folder, { recursive: true })));
beforeEach(async () => {
  host = await hostOf(fixture.outDir, fixture.env.BASE_PATH);
});
afterEach(() => host.stop());

/** A reader who visits a page, and stays until its worker is at work. */
async function visit(path: string): Promise<Page> {
  // What starts no worker of its own.
  const page = await open('favicon.svg', { serviceWorkers: 'allow' });
  await page.goto(host.address + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

const go = (page: Page, path: string) => page.goto(host.address + path, { waitUntil: 'load' });
/** Browsers look for another worker a while after a page has come. */
const soon = { timeout: 45_000 };
const line = (page: Page) => page.locator('read-offline');
const heading = (page: Page) => page.locator('h1').innerText();
const stores = (page: Page) => page.evaluate(() => caches.keys());

/** Waits until the worker of another edition is at work. */
async function renewal(page: Page, former: string[]): Promise<void> {
  await expect.poll(async () => (await stores(page)).filter((name) => !former.includes(name)).length, soon).toBe(1);
  await expect.poll(async () => (await stores(page)).length, soon).toBe(1);
}

/** The first result of a search, or what stands there instead. */
async function found(page: Page): Promise<string> {
  await go(page, `search/?q=${encodeURIComponent(words)}`);
  await expect
    .poll(() => page.locator('[data-part=status]').innerText(), { timeout: 15_000 })
    .not.toMatch(/^(Sear.*)?$/);
  const first = page.locator('main ol > li').first();
  return (await first.count()) > 0 ? first.innerText() : page.locator('[data-part=status]').innerText();
}

test('a page that was read once opens without a network, and says so', async () => {
  const page = await visit(releasePath);
  const text = await page.locator('source-text').innerText();
  expect(await line(page).innerText()).toBe('');
  await host.stop();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await go(page, `${releasePath}?mark=engines#p4`);
  await expect.poll(() => line(page).innerText()).toBe('Read offline, edition of 1 May 2020. Ask for the current text');
  expect(await page.getByRole('status').first().innerText()).toContain('Read offline');
  expect(await page.locator('source-text').innerText()).toBe(text);
  expect(
    await page.evaluate(
      async () => (await document.fonts.ready, [...document.fonts].some((f) => f.status === 'loaded')),
    ),
  ).toBe(true);
  expect(errors).toEqual([]);
});

test('the edition is searched without a network after one visit', async () => {
  const page = await visit(releasePath);
  await host.stop();
  expect(await found(page)).toContain(words);
  expect(await line(page).innerText()).toContain('Read offline');
});

test('a page that was not read says so without a network, and leads to those that are there', async () => {
  const page = await visit(releasePath);
  await host.stop();
  await go(page, unread);
  expect(await heading(page)).toBe('This page is not kept on your device');
  expect(await page.locator('[data-part=missing]').innerText()).toContain(`/press/${unread}`);
  for (const way of await page.locator('[data-part=missing] a').all()) {
    const address = (await way.getAttribute('href')) ?? '';
    const isKept = (address: string) => caches.match(address).then(Boolean);
    expect(await page.evaluate(isKept, address), address).toBe(true);
  }
  const link = page.locator('[data-part=pages] a').first();
  await link.click();
  await page.waitForURL(host.address + releasePath);
  expect(await line(page).innerText()).toContain('Read offline');
  await host.start();
  await go(page, unread);
  expect(await heading(page)).not.toContain('not kept');
});

test('of a new edition no old page is shown, and all that was read is renewed', async () => {
  const page = await visit(releasePath);
  await go(page, unread);
  const former = await stores(page);
  host.publish(newer);
  await go(page, releasePath);
  expect(await heading(page)).toMatch(/^Newer: /);
  expect(await line(page).innerText()).toBe('');
  await renewal(page, former);
  await host.stop();
  await go(page, unread);
  expect(await heading(page)).toMatch(/^Newer: /);
  await expect.poll(() => line(page).innerText()).toContain('edition of 2 May 2020');
});

test('a new edition that does not come whole leaves the former one whole', async () => {
  const page = await visit(releasePath);
  await go(page, unread);
  const former = await stores(page);
  host.publish(newer);
  host.asked.length = 0;
  host.instead = (path, response) => {
    if (path === unread) response.destroy();
    return path === unread;
  };
  await go(page, '');
  await expect.poll(() => host.asked.filter((path) => path === unread).length, soon).toBeGreaterThan(0);
  const storesOnNextPage = async () => (await go(page, 'about/'), stores(page));
  await expect.poll(storesOnNextPage, soon).toEqual(former);
  await host.stop();
  await go(page, unread);
  expect(await heading(page)).not.toMatch(/^Newer: /);
  await expect.poll(() => line(page).innerText()).toContain('edition of 1 May 2020');
  expect(await found(page)).toContain(words);

  host.instead = () => false;
  await host.start();
  await go(page, '');
  await renewal(page, former);
});

test('what a worker was filling that the browser ended goes with the next page, and the edition after it comes whole', async () => {
  const page = await visit(releasePath);
  const former = await stores(page);
  const session = await page.context().newCDPSession(page);
  let versionId = '';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    versionId = versions.find(({ status }) => status === 'installing')?.versionId ?? versionId;
  });
  await session.send('ServiceWorker.enable');
  host.publish(newer);
  // The last that is asked for never comes.
  host.instead = (path) => path === releasePath;
  await go(page, '');
  await expect.poll(async () => (await stores(page)).length, soon).toBe(2);
  await session.send('ServiceWorker.stopWorker', { versionId });
  const comes = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).installing));
  await expect.poll(comes, soon).toBe(false);
  expect((await stores(page)).length).toBe(2);
  host.instead = () => false;
  host.publish(fixture.outDir);
  await go(page, 'about/');
  await expect.poll(() => stores(page), soon).toEqual(former);
  host.publish(newer);
  await go(page, '');
  await renewal(page, former);
});

test('to look for what is kept makes no store, and while a new edition does not come the former is there', async () => {
  const page = await visit(releasePath);
  const former = await stores(page);
  host.publish(newer);
  host.instead = (path, response) => (path === 'search/' ? (response.destroy(), true) : false);
  await go(page, 'offline/');
  await expect.poll(() => page.locator('[data-part=state]').innerText()).toContain('The whole edition');
  expect(await stores(page)).toEqual(former);
});

test.each([
  { state: 'another', then: 'A newer text of this page has come. Show it' },
  { state: 'the same', then: '' },
])('on a slow network the kept page is shown meanwhile; $state text comes later', async ({ state, then }) => {
  const page = await visit(releasePath);
  if (state === 'another') host.publish(newer);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  host.instead = (path, response) => {
    if (path !== releasePath) return false;
    // The beginning comes, and then no more.
    const folder = state === 'another' ? newer : fixture.outDir;
    const html = readFileSync(join(folder, releasePath, 'index.html'));
    response.writeHead(200, { 'content-type': 'text/html' }).write(html.subarray(0, 5000));
    void held.then(() => response.end(html.subarray(5000)));
    return true;
  };
  await go(page, releasePath);
  await expect.poll(() => line(page).innerText()).toContain('Read offline, edition of 1 May 2020');
  release();
  await expect.poll(() => line(page).innerText()).toBe(then);
  host.instead = () => false;
  if (then === '') return;
  await line(page).getByRole('link').click();
  await expect.poll(() => heading(page)).toMatch(/^Newer: /);
});

test('what a server in trouble cannot give is shown as it was kept', async () => {
  const page = await visit(releasePath);
  host.instead = (path, response) => (path === releasePath ? (response.writeHead(503).end('busy'), true) : false);
  await go(page, releasePath);
  await expect.poll(() => line(page).innerText()).toContain('Read offline');
});

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
  await host.stop();
  await go(page, unread);
  await expect.poll(() => line(page).innerText()).toContain('Read offline');
  expect(await heading(page)).not.toContain('not kept');
  await go(page, `check/?q=${encodeURIComponent(words)}`);
  await expect.poll(() => page.locator('quotation-check [data-part=places]').innerText(), soon).toContain(words);

  await host.start();
  await go(page, 'offline/');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect.poll(() => state.innerText()).toBe('Removed.');
  await host.stop();
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
  }, host.address);
  // Asked for before that which fails, this comes when it has failed.
  const late = 'people/anna-testa/';
  const html = readFileSync(join(fixture.outDir, late, 'index.html'));
  let come = () => {};
  host.instead = (path, response) => {
    if (path === releasePath) response.destroy();
    if (path === late) come = () => response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    return path === releasePath || path === late;
  };
  const failed = page.waitForEvent('requestfailed', (request) => request.url() === host.address + releasePath);
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
  host.publish(newer);
  await go(page, '');
  await renewal(page, former);
  await host.stop();
  await go(page, unread);
  expect(await heading(page)).toMatch(/^Newer: /);
});

test('of a large edition the pages that were read are kept, and the search when asked', async () => {
  host.publish(large);
  const page = await visit(releasePath);
  expect(host.asked.filter((path) => path.startsWith('pagefind/'))).toEqual([]);
  await go(page, 'offline/');
  await page.getByRole('button', { name: 'Keep the search offline' }).click();
  await page.getByRole('button', { name: 'Remove it' }).waitFor();
  const former = await stores(page);
  host.publish(newerLarge);
  await go(page, '');
  await renewal(page, former);
  await host.stop();
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
  await host.stop();
  await go(page, unread);
  await expect.poll(() => line(page).innerText()).toContain('Read offline');
});

test('where there is no room, that is said, and reading goes on', async () => {
  const page = await visit('offline/');
  const session = await page.context().newCDPSession(page);
  const origin = new URL(host.address).origin;
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

test('where the browser keeps nothing, pages are read without complaint, and it is said that nothing can be kept', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  cpSync(writePreferences(preferences), join(profile, 'Default'), { recursive: true });
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: inject('browser'),
    args: testFlags,
  });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const path of [releasePath, 'offline/']) {
      await go(page, path);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    }
    const storing = () =>
      caches.keys().then(
        () => 'allowed',
        () => 'denied',
      );
    expect(await page.evaluate(storing)).toBe('denied');
    expect(await page.locator('[data-part=state]').innerText()).toContain('Nothing more can be kept now');
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true });
  }
});

function writePreferences(preferences: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'preferences-'));
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
  return folder;
}

test('one published file ends it: the worker, and all that it kept, are gone', async () => {
  const page = await visit(releasePath);
  host.instead = (path, response) => {
    if (path !== 'sw.js') return false;
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(ended, 'sw.js')));
    return true;
  };
  await go(page, unread);
  await expect.poll(() => stores(page), soon).toEqual([]);
  // What has no worker any more is a page like any other.
  await go(page, 'about/');
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers, soon).toBe(0);
  await host.stop();
  await expect(go(page, 'people/')).rejects.toThrow();
});

test('with the worker at work nothing is asked from elsewhere, and no policy is broken', async () => {
  const page = await visit(releasePath);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => request.url().startsWith(host.address) || complaints.push(request.url()));
  await go(page, '');
  // Left before it has answered, a search complains of what it does not get.
  await found(page);
  for (const path of ['check/', 'offline/', unread]) await go(page, path);
  expect(complaints).toEqual([]);
});

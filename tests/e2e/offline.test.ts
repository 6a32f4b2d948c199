import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { testFlags } from '../setup/browser.ts';
import { sites } from '../setup/site.ts';
import { comes, heading, line, offlineSite, renewal, soon, stores, unread, words } from './offline-site.ts';
import { releasePath } from './reader.ts';

const { fixture } = sites;
const { host, editions, go, visit, found } = offlineSite('newer', 'ended');

test('a page that was read once opens without a network, and says so', async () => {
  const page = await visit(releasePath);
  const text = await page.locator('source-text').innerText();
  expect(await line(page).innerText()).toBe('');
  await host().stop();
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
  await host().stop();
  expect(await found(page)).toContain(words);
  expect(await line(page).innerText()).toContain('Read offline');
});

test('a page that was not read says so without a network, and leads to those that are there', async () => {
  const page = await visit(releasePath);
  await host().stop();
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
  await page.waitForURL(host().address + releasePath);
  expect(await line(page).innerText()).toContain('Read offline');
  await host().start();
  await go(page, unread);
  expect(await heading(page)).not.toContain('not kept');
});

test('of a new edition no old page is shown, and all that was read is renewed', async () => {
  const page = await visit(releasePath);
  await go(page, unread);
  const former = await stores(page);
  host().publish(editions.newer);
  await go(page, releasePath);
  expect(await heading(page)).toMatch(/^Newer: /);
  expect(await line(page).innerText()).toBe('');
  await renewal(page, former);
  await host().stop();
  await go(page, unread);
  expect(await heading(page)).toMatch(/^Newer: /);
  await expect.poll(() => line(page).innerText()).toContain('edition of 2 May 2020');
});

test('a new edition that does not come whole leaves the former one whole', async () => {
  const page = await visit(releasePath);
  await go(page, unread);
  const former = await stores(page);
  host().publish(editions.newer);
  host().asked.length = 0;
  host().instead = (path, response) => {
    if (path === unread) response.destroy();
    return path === unread;
  };
  await go(page, '');
  await expect.poll(() => host().asked.filter((path) => path === unread).length, soon).toBeGreaterThan(0);
  await expect.poll(() => comes(page), soon).toBe(false);
  // The next page takes away what a worker left that the browser ended; no other is to come with that page.
  host().publish(fixture.outDir);
  await go(page, 'about/');
  await expect.poll(() => stores(page), soon).toEqual(former);
  await host().stop();
  await go(page, unread);
  expect(await heading(page)).not.toMatch(/^Newer: /);
  await expect.poll(() => line(page).innerText()).toContain('edition of 1 May 2020');
  expect(await found(page)).toContain(words);

  host().instead = () => false;
  host().publish(editions.newer);
  await host().start();
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
  host().publish(editions.newer);
  // The last that is asked for never comes.
  host().instead = (path) => path === releasePath;
  await go(page, '');
  await expect.poll(async () => (await stores(page)).length, soon).toBe(2);
  await session.send('ServiceWorker.stopWorker', { versionId });
  await expect.poll(() => comes(page), soon).toBe(false);
  expect((await stores(page)).length).toBe(2);
  host().instead = () => false;
  host().publish(fixture.outDir);
  await go(page, 'about/');
  await expect.poll(() => stores(page), soon).toEqual(former);
  host().publish(editions.newer);
  await go(page, '');
  await renewal(page, former);
});

test('to look for what is kept makes no store, and while a new edition does not come the former is there', async () => {
  const page = await visit(releasePath);
  const former = await stores(page);
  host().publish(editions.newer);
  host().instead = (path, response) => (path === 'search/' ? (response.destroy(), true) : false);
  await go(page, 'offline/');
  await expect.poll(() => page.locator('[data-part=state]').innerText()).toContain('The whole edition');
  expect(await stores(page)).toEqual(former);
});

test.each([
  { state: 'another', then: 'A newer text of this page has come. Show it' },
  { state: 'the same', then: '' },
])('on a slow network the kept page is shown meanwhile; $state text comes later', async ({ state, then }) => {
  const page = await visit(releasePath);
  if (state === 'another') host().publish(editions.newer);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  host().instead = (path, response) => {
    if (path !== releasePath) return false;
    // The beginning comes, and then no more.
    const folder = state === 'another' ? editions.newer : fixture.outDir;
    const html = readFileSync(join(folder, releasePath, 'index.html'));
    response.writeHead(200, { 'content-type': 'text/html' }).write(html.subarray(0, 5000));
    void held.then(() => response.end(html.subarray(5000)));
    return true;
  };
  await go(page, releasePath);
  await expect.poll(() => line(page).innerText()).toContain('Read offline, edition of 1 May 2020');
  release();
  await expect.poll(() => line(page).innerText()).toBe(then);
  host().instead = () => false;
  if (then === '') return;
  await line(page).getByRole('link').click();
  await expect.poll(() => heading(page)).toMatch(/^Newer: /);
});

test('what a server in trouble cannot give is shown as it was kept', async () => {
  const page = await visit(releasePath);
  host().instead = (path, response) => (path === releasePath ? (response.writeHead(503).end('busy'), true) : false);
  await go(page, releasePath);
  await expect.poll(() => line(page).innerText()).toContain('Read offline');
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
  host().instead = (path, response) => {
    if (path !== 'sw.js') return false;
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(editions.ended, 'sw.js')));
    return true;
  };
  await go(page, unread);
  await expect.poll(() => stores(page), soon).toEqual([]);
  // What has no worker any more is a page like any other.
  await go(page, 'about/');
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(workers, soon).toBe(0);
  await host().stop();
  await expect(go(page, 'people/')).rejects.toThrow();
});

test('with the worker at work nothing is asked from elsewhere, and no policy is broken', async () => {
  const page = await visit(releasePath);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => request.url().startsWith(host().address) || complaints.push(request.url()));
  await go(page, '');
  // Left before it has answered, a search complains of what it does not get.
  await found(page);
  for (const path of ['check/', 'offline/', unread]) await go(page, path);
  expect(complaints).toEqual([]);
});

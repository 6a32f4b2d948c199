import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { limits, writeOffline } from '../../src/integrations/offline.ts';
import { describedIn } from '../../src/integrations/description.ts';
import { hostOf, type Host } from '../setup/host.ts';
import { sites } from '../setup/site.ts';
import { open } from './reader.ts';

const { fixture } = sites;

/** Of an edition so large no more than its search is kept. */
const small = { search: 1, edition: 1 };

/** Other editions of the fixture: a newer one has one word more in every title; one that has ended has no worker. */
const forms = {
  newer: { renewed: true, keeps: limits },
  large: { renewed: false, keeps: small },
  newerLarge: { renewed: true, keeps: small },
  ended: { renewed: false, keeps: undefined },
};
type Form = keyof typeof forms;

/** A page that no test has read before, and words of the release. */
export const unread = 'organizations/eclac/';
export const words = 'main engines for national development';
/** Browsers look for another worker a while after a page has come. */
export const soon = { timeout: 45_000 };

export const line = (page: Page) => page.locator('read-offline');
export const heading = (page: Page) => page.locator('h1').innerText();
export const stores = (page: Page) => page.evaluate(() => caches.keys());
/** Whether another worker is being installed. */
export const comes = (page: Page) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).installing));

/** Gives the tests of a file a host of the fixture, each its own, and the folders of such other editions. */
export function offlineSite<const Made extends Form>(...made: Made[]) {
  let host: Host;
  const editions = {} as Record<Made, string>;
  beforeAll(async () => {
    for (const form of made) editions[form] = await makeEdition(form);
  });
  afterAll(() => made.forEach((form) => rmSync(editions[form], { recursive: true })));
  beforeEach(async () => {
    host = await hostOf(fixture.outDir, fixture.env.BASE_PATH);
  });
  afterEach(() => host.stop());

  const go = (page: Page, path: string) => page.goto(host.address + path, { waitUntil: 'load' });
  return {
    host: () => host,
    editions,
    go,
    /** A reader who visits a page, and stays until its worker is at work. */
    visit: async (path: string): Promise<Page> => {
      // What starts no worker of its own.
      const page = await open('favicon.svg', { serviceWorkers: 'allow' });
      await page.goto(host.address + path);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      return page;
    },
    /** The first result of a search, or what stands there instead. */
    found: async (page: Page): Promise<string> => {
      await go(page, `search/?q=${encodeURIComponent(words)}`);
      const status = page.locator('[data-part=status]');
      await expect.poll(() => status.innerText(), { timeout: 15_000 }).not.toMatch(/^(Sear.*)?$/);
      const first = page.locator('main ol > li').first();
      return (await first.count()) > 0 ? first.innerText() : status.innerText();
    },
  };
}

/** Waits until the worker of another edition is at work. */
export async function renewal(page: Page, former: string[]): Promise<void> {
  await expect.poll(async () => (await stores(page)).filter((name) => !former.includes(name)).length, soon).toBe(1);
  await expect.poll(async () => (await stores(page)).length, soon).toBe(1);
}

async function makeEdition(form: Form): Promise<string> {
  const { renewed, keeps } = forms[form];
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(fixture.outDir, folder, { recursive: true });
  for (const path of renewed ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(folder, path), html.replace(/<h1[^>]*>/, '$&Newer: ').replace('="1 May 2020"', '="2 May 2020"'));
  }
  await writeOffline(folder, describedIn(folder), keeps !== undefined, keeps);
  return folder;
}

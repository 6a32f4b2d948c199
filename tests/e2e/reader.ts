import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { testFlags } from '../setup/browser.ts';

/** The page of the frozen copy of the edition’s first release. */
export const releasePath = 'releases/2013-09-26-rok-peru/';

/** What is special of a reader, besides the size of the window: `own` is a profile in which nobody was before. */
type Special = BrowserContextOptions & { own?: boolean };

/** A profile of the browser with its first window, for the tests that need nothing else, one after the other. */
interface Profile {
  context: BrowserContext;
  window: Page;
  devTools: CDPSession;
  isTaken: boolean;
}

/*
 * What the files of a process share, which it runs one after the other, see vitest.config.ts: a browser with its
 * clipboard, and a profile for each kind of reader.
 */
let browser: Browser | undefined;
const profiles = new Map<string, Profile>();

/**
 * Opens a page of the served fixture for a test. A new profile costs ten times what a page costs: so readers of a kind
 * have one window, which is as new for each test, and another beside it where a test asks for two.
 */
export async function open(path: string, special: Special = {}): Promise<Page> {
  const { own = false, viewport = { width: 1280, height: 900 }, ...rest } = special;
  const page = await (own ? ownWindow(rest) : sharedWindow(rest));
  const { width, height } = page.viewportSize() ?? {};
  if (viewport && (viewport.width !== width || viewport.height !== height)) await page.setViewportSize(viewport);
  await page.goto(inject('address').fixture + path);
  return page;
}

async function newProfile(special: BrowserContextOptions): Promise<Profile> {
  const context = await contextOf(special);
  const window = await context.newPage();
  // These stay for good.
  window.addInitScript = () => Promise.reject(new Error('Ask for a profile for it: open(path, { own: true }).'));
  return { context, window, devTools: await context.newCDPSession(window), isTaken: false };
}

/** Each test reads what the server has, unless it says otherwise. */
async function contextOf(special: BrowserContextOptions): Promise<BrowserContext> {
  if (!browser?.isConnected()) {
    browser = await chromium.launch({ executablePath: inject('browser'), args: testFlags });
    profiles.clear();
  }
  const context = await browser.newContext({ serviceWorkers: 'block', ...special });
  // On a busy machine a page takes longer than Playwright waits, which is half a minute.
  context.setDefaultTimeout(120_000);
  return context;
}

async function ownWindow(special: BrowserContextOptions): Promise<Page> {
  const context = await contextOf(special);
  onTestFinished(() => context.close());
  return context.newPage();
}

async function sharedWindow(special: BrowserContextOptions): Promise<Page> {
  const kind = JSON.stringify(special);
  const shared = profiles.get(kind) ?? (await newProfile(special));
  profiles.set(kind, shared);
  if (shared.isTaken) return shared.context.newPage();
  shared.isTaken = true;
  onTestFinished(async ({ task }) => {
    shared.isTaken = false;
    if (task.result?.state !== 'fail' && !shared.window.isClosed()) return forget(shared);
    profiles.delete(kind);
    await shared.context.close();
  });
  return shared.window;
}

/** Makes a window as if it were new. */
async function forget({ context, window, devTools }: Profile): Promise<void> {
  await Promise.all(context.pages().map((other) => other === window || other.close()));
  await window.unrouteAll({ behavior: 'ignoreErrors' });
  await window.emulateMedia({ media: null, colorScheme: null });
  await window.mouse.move(0, 0);
  await context.clearPermissions();
  const { fixture } = inject('address');
  const origins = new Set([new URL(fixture).origin, new URL(window.url()).origin]);
  // It runs no scripts, and is of the site: so the next page needs no new process.
  await window.goto(`${fixture}favicon.svg`);
  await window.evaluate(() => sessionStorage.clear());
  for (const origin of origins)
    if (origin !== 'null') await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}

/**
 * How much of a page has moved since it opened, as browsers count it (the sum of its layout shifts; 0 is nothing), once
 * its fonts are there.
 */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    let sum = 0;
    const count = (entries: PerformanceEntryList) => {
      for (const entry of entries) if ('value' in entry) sum += Number(entry.value);
    };
    const observer = new PerformanceObserver((list) => count(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is drawn for the last font is counted after its frame.
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    count(observer.takeRecords());
    return sum;
  });
}

/** What a page complains of while `use` runs: errors in its console, and requests to other sites. */
export async function complaints(page: Page, use: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const origin = new URL(page.url()).origin;
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('request', (request) => new URL(request.url()).origin !== origin && heard.push(request.url()));
  await use();
  return heard;
}

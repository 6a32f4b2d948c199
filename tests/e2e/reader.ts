import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { flags } from '../setup/browser.ts';

/** The page of the frozen copy of the edition’s first release. */
export const releasePath = 'releases/2013-09-26-rok-peru/';

/**
 * Readers for a test file: each opens a page of the served fixture in a fresh profile. A file has a browser of its own,
 * because all that one browser shows share its clipboard.
 */
export function readers(): { open: (path: string, options?: BrowserContextOptions) => Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: flags });
  });
  afterAll(() => browser.close());
  return {
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        // Each test reads what the server has.
        serviceWorkers: 'block',
        ...options,
      });
      const page = await context.newPage();
      await page.goto(inject('address').fixture + path);
      return page;
    },
  };
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

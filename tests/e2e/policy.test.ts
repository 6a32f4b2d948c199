import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kindsOfPages } from '../setup/site.ts';
import { complaints, open, releasePath } from './reader.ts';

/** Tells each violation of a page’s policy in its console, besides what the browser writes there itself. */
async function tellViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error('violation:', effectiveDirective, blockedURI, sample);
    });
  });
}

/** The names of all that a page keeps on the reader’s machine. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split('; ').filter(Boolean),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...(await caches.keys()),
  ]);
}

test('no kind of page asks another site for anything, breaks its policy, complains, keeps anything, or loads the search before it is used', async () => {
  const page = await open('', { own: true });
  await tellViolations(page);
  const home = inject('address').fixture;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(home.length)));
  const paths = kindsOfPages('fixture');
  expect(paths.length).toBeGreaterThan(12);
  const heard = await complaints(page, async () => {
    for (const path of paths) {
      await page.goto(home + path, { waitUntil: 'load' });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      expect(asked, path).toContain(path);
    }
  });
  expect(heard).toEqual([]);
  expect(asked.filter((address) => address.startsWith('pagefind/'))).toEqual([]);
  expect(await kept(page)).toEqual([]);
});

test('nor when the search, the check, the copying and the choices are used', async () => {
  const page = await open('', { own: true });
  await tellViolations(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const home = inject('address').fixture;
  const heard = await complaints(page, async () => {
    await page.goto(`${home}search/`);
    await page.locator('main').getByRole('searchbox').fill('sholarship');
    await page.getByText('Did you mean').waitFor();
    await page.locator('main').getByRole('searchbox').fill('scholarship');
    await page.locator('main ol[data-part=list] > li a').first().click();
    await page.locator('main mark').first().waitFor();

    await page.goto(`${home}check/`);
    await page
      .getByLabel('Quotation')
      .fill('bilateral &ldquo;comprehensive strategic partnership&rdquo; forged in May');
    await page.getByText('entities of HTML').waitFor();

    await page.goto(home + releasePath);
    await page.getByRole('checkbox').first().uncheck();
    await page.getByRole('button', { name: /paragraph 2$/ }).press('Enter');
    await page.getByRole('button', { name: 'Copy quotation' }).press('Enter');
    await page.getByText('Copied the quotation').waitFor();
    await page.getByRole('link', { name: 'Cite …' }).press('Enter');
    await page.getByRole('button', { name: 'Copy BibTeX' }).press('Enter');
    await page.getByText('Copied: BibTeX.').waitFor();
  });
  expect(heard).toEqual([]);
  expect(await kept(page)).toEqual(['away']);
});

test('what gets into a page all the same can neither run, nor send, nor be framed', async () => {
  const page = await open(releasePath, { own: true });
  await tellViolations(page);
  await page.reload();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  const thrown = await page.evaluate(async () => {
    const failure = async (attempt: () => unknown) => {
      try {
        await attempt();
        return '';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    const add = (name: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      if (text) element.append(text);
      document.body.append(element);
    };
    add('img', { src: 'https://elsewhere.example/pixel.png' });
    add('iframe', { src: 'about.html' });
    add('style', {}, 'body { color: red }');
    add('p', { style: 'color: red' }, 'styled');
    add('base', { href: 'https://elsewhere.example/' });
    return {
      markup: await failure(() => (document.body.innerHTML += '<p>more</p>')),
      script: await failure(() => (document.createElement('script').text = 'document.title = "ran"')),
      address: await failure(() => (document.createElement('script').src = '/press/_astro/other.js')),
      handler: await failure(() => add('p', { onclick: 'document.title = "ran"' })),
      object: await failure(() => add('object', { data: '/press/favicon.svg' })),
      worker: await failure(() => new Worker('/press/sw.js')),
      request: await failure(() => fetch('https://elsewhere.example/')),
    };
  });
  expect(thrown).toEqual({
    markup: 'TypeError',
    script: 'TypeError',
    address: 'TypeError',
    handler: 'TypeError',
    object: 'TypeError',
    worker: 'TypeError',
    request: 'TypeError',
  });
  await expect
    .poll(() => heard.filter((text) => text.startsWith('violation:')).map((text) => text.split(' ')[1]))
    .toEqual(
      expect.arrayContaining(['img-src', 'frame-src', 'style-src-elem', 'style-src-attr', 'base-uri', 'connect-src']),
    );
  expect(await page.title()).not.toBe('ran');
});

test('the only worker that a page may start is the one that keeps what was read', async () => {
  const page = await open(releasePath, { serviceWorkers: 'allow' });
  const heard = await complaints(page, async () => {
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
    expect(worker).toBe(`${inject('address').fixture}sw.js`);
  });
  expect(heard).toEqual([]);
});

import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { testFlags } from '../setup/browser.ts';
import { open, releasePath } from './reader.ts';

const exact = 'He also took note of robust cooperation between the two countries in defense industry and security';
const missing = { status: 404, contentType: 'text/html', body: 'There is no such file.' };
const home = () => inject('address').fixture;

const status = (page: Page) => page.locator('[role=status]:has([data-part=status]), [role=status][data-part=status]');
const results = (page: Page) => page.locator('main ol[data-part=list] > li');

/** What can go wrong on the way to an answer, and how it comes about. */
const failures: { name: string; of: string; spoil: (page: Page) => Promise<unknown> }[] = [
  {
    name: 'the index is missing',
    of: 'both',
    spoil: (page) => page.route('**/pagefind/**', (it) => it.fulfill(missing)),
  },
  {
    name: 'a part of the index is missing',
    of: 'both',
    spoil: (page) => page.route('**/index/*.pf_index', (it) => it.fulfill(missing)),
  },
  {
    name: 'a part of the index breaks off',
    of: 'both',
    spoil: (page) => page.route('**/index/*.pf_index', (it) => it.abort()),
  },
  {
    name: 'the list of documents is missing',
    of: 'both',
    spoil: (page) => page.route('**/*.pf_meta', (it) => it.fulfill(missing)),
  },
  { name: 'the filters are missing', of: 'search', spoil: (page) => page.route('**/filter/*', (it) => it.abort()) },
  {
    name: 'a document of the index is missing',
    of: 'both',
    spoil: (page) => page.route('**/fragment/*', (it) => it.fulfill(missing)),
  },
  { name: 'WebAssembly is forbidden', of: 'both', spoil: forbidWebAssembly },
];

/** As an institution’s proxy may: its policy holds besides the page’s own. */
async function forbidWebAssembly(page: Page): Promise<void> {
  await page.route(/\/(search|check)\/(\?|$)/, async (route) => {
    const answer = await route.fetch();
    const policy = "script-src 'self' 'unsafe-inline'";
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
  });
}

test.each(failures)('where $name, search and check say so, and lead to the names', async ({ of, spoil }) => {
  const page = await open('about/');
  await spoil(page);
  await page.goto(`${home()}search/?q=scholarship`);
  await page.getByText('The search could not be loaded.').waitFor();
  expect(await status(page).innerText()).toMatch(/The names from A to Z lead to every passage too\. \(.+\)$/);
  await status(page).getByRole('link', { name: 'from A to Z' }).click();
  await page.waitForURL(`${home()}index/`);
  if (of === 'search') return;
  await page.goto(`${home()}check/`);
  await page.getByLabel('Quotation').fill(exact);
  await page.getByText('Not compared.', { exact: true }).waitFor();
  expect(await status(page).innerText()).toContain('The names from A to Z lead to every passage too.');
  // It is not said that the quotation is not there.
  expect(await page.locator('[data-part=absent]').isVisible()).toBe(false);
});

test('a part of the search that failed is asked for again', async () => {
  const page = await open('about/');
  await page.route('**/index/*.pf_index', (route) => route.abort());
  await page.route('**/search/words/*', (route) => route.fulfill(missing));
  await page.goto(`${home()}search/?q=scholarship`);
  await page.getByText('The search could not be loaded.').waitFor();
  await page.unroute('**/index/*.pf_index');
  await page.locator('main').getByRole('searchbox').fill('sholarship');
  await page.getByText('(404 ').waitFor();
  await page.unroute('**/search/words/*');
  await page.locator('main').getByRole('searchbox').press('Enter');
  await page.getByText('Did you mean').waitFor();
});

test('where scripts come only in part, search and check say so, and reading goes on', async () => {
  const page = await open('about/');
  await page.route(/\/(engine|answer|copying|search\.|check\.)[^/]*\.js$/, (route) => route.abort());
  for (const path of ['search/', 'check/']) {
    await page.goto(home() + path);
    const line = page.getByText('needs scripts and a web server');
    expect(await line.isVisible(), path).toBe(false);
    await line.waitFor();
    await line.getByRole('link', { name: 'from A to Z' }).click();
    await page.waitForURL(`${home()}index/`);
  }
  await page.goto(home() + releasePath);
  await page.getByRole('checkbox').first().uncheck();
  expect(await page.locator('html').getAttribute('data-away')).toBe('notes');
  await page.getByRole('button', { name: 'Cite or copy paragraph 4.1' }).press('Enter');
  await page.waitForURL(`${home()}${releasePath}cite/#p4-1`);
  await page.goto(home());
  await page.getByRole('searchbox').fill('KT-1');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/search\/\?q=KT-1$/);
});

test('where nothing may be stored, everything is read, chosen, searched and checked', async () => {
  const page = await open('about/', { own: true });
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  await page.addInitScript(() => {
    const denied = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, denied);
  });
  await page.goto(home() + releasePath);
  await page.getByRole('checkbox').first().uncheck();
  expect(await page.locator('.note').first().isVisible()).toBe(false);
  await page.goto(`${home()}search/?q=scholarship`);
  await results(page).first().waitFor();
  await page.goto(`${home()}check/`);
  await page.getByLabel('Quotation').fill(exact);
  await page.getByText('Exact: ¶ 5.').waitFor();
  expect(heard).toEqual([]);
});

test('of 200 queries typed fast the last is answered, and the memory stays as it was', async () => {
  const page = await open('search/');
  const box = page.locator('main').getByRole('searchbox');
  const words = ['scholarship', 'Peru', 'airports', 'defense industry', 'KT-1', 'forum', '윤병세', '"main engines"'];
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  /** Types as many queries, and then one whose words are looked up: they come when the box has other words. */
  const type = async (count: number, unknown: string) => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const shelf = `**/search/words/${unknown[0]}*`;
    await page.route(shelf, (route) => held.then(() => route.continue()));
    await box.evaluate(
      async (box, { words, count }) => {
        if (!(box instanceof HTMLInputElement)) return;
        for (let at = 0; at < count; at++) {
          box.value = `${words[at % words.length]} ${'abcdefgh'.slice(0, at % 8)}`;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
          if (at % 20 > 0) continue;
          // Now and then a search begins before the next words come, and every other time it is answered.
          box.form?.requestSubmit();
          do await new Promise((resolve) => requestAnimationFrame(resolve));
          while (at % 40 === 0 && document.querySelector('[data-part=status]')?.textContent.startsWith('Searching'));
        }
      },
      { words, count },
    );
    await Promise.all([page.waitForRequest(shelf), box.fill(unknown)]);
    await box.fill('Ollanta Humala');
    letGo();
    await page.getByText(/^\d+ results? for Ollanta Humala$/).waitFor();
  };
  await type(40, 'zorkmid');
  const before = await used();
  await type(200, 'mimistry');
  await expect.poll(used).toBeLessThan(before + 1_000_000);
  expect(await results(page).first().locator('a').first().getAttribute('href')).toContain('people/ollanta-humala/');
  expect(new URL(page.url()).searchParams.get('q')).toBe('Ollanta Humala');
  expect(await status(page).innerText()).toMatch(/for Ollanta Humala$/);
});

test('search and check are as they were after Back, after sleep, and in two tabs', async () => {
  // The browser of the other tests is told to keep no page for Back.
  const browser = await chromium.launch({
    executablePath: inject('browser'),
    args: testFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const context = await browser.newContext();
    const [search, check] = [await tab(context, 'search/?q=scholarship'), await tab(context, 'check/')];
    await results(search).first().waitFor();
    await check.getByLabel('Quotation').fill(exact);
    await check.getByText('Exact: ¶ 5.').waitFor();

    for (const page of [search, check]) {
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => (document.title = `kept: ${persisted}`)),
      );
      await page.getByRole('link', { name: 'About' }).first().click();
      await page.waitForURL(/about\/$/);
      // What is kept is not loaded again, which goBack() would wait for.
      await page.evaluate(() => history.back());
      await expect.poll(() => page.title()).toBe('kept: true');
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
    }
    await search.getByText(/results? for scholarship/).waitFor();
    await check.getByText('Exact: ¶ 5.').waitFor();
    expect(await check.getByLabel('Quotation').inputValue()).toBe(exact);

    await search.locator('main').getByRole('searchbox').fill('airports');
    await check.getByLabel('Quotation').fill(exact.replace('robust', 'weak'));
    await search.getByText(/results? for airports/).waitFor();
    await check.getByText('Nearly: ¶ 5, with 1 difference.').waitFor();
  } finally {
    await browser.close();
  }
});

async function tab(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(home() + path);
  return page;
}

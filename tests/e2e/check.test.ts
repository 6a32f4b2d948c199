import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { complaints, open, releasePath } from './reader.ts';

const exact = 'He also took note of robust cooperation between the two countries in defense industry and security';
const nearly = 'bilateral “comprehensive strategic partnership” forged in May 2012';

const places = (page: Page) => page.locator('[data-part=places] > li');

/** Gives the page a quotation and waits for what its status says. */
async function check(page: Page, quotation: string, status: string | RegExp): Promise<void> {
  await page.getByLabel('Quotation').fill(quotation);
  await page.getByRole('status').getByText(status).waitFor();
}

test('the very words are marked in their passage, and the link opens there', async () => {
  const page = await open('check/');
  const typed = `"${exact.replace(' in ', '\nin ')}"`;
  await check(page, typed, 'Exact: ¶ 5.');
  expect(await places(page).locator('mark').allTextContents()).toEqual([exact]);
  expect(await places(page).textContent()).toContain('Not counted as differences: white space.');
  const link = places(page).getByRole('link', { name: '¶ 5 · Infrastructure, energy and defense' });
  await link.click();
  await page.waitForURL(`**/${releasePath}#p5`);
  expect(await page.locator('#p5').evaluate((passage) => passage.matches(':target'))).toBe(true);

  await page.goBack();
  await page.getByText('Exact: ¶ 5.').waitFor();
  expect(await page.getByLabel('Quotation').inputValue()).toBe(typed);
});

test('changed words are marked on both sides, with a legend, and said', async () => {
  const page = await open('check/');
  await check(page, nearly, 'Nearly: ¶ 2, with 1 difference.');
  expect(await places(page).locator('del').allTextContents()).toEqual(['May']);
  expect(await places(page).locator('ins').allTextContents()).toEqual(['September']);
  expect(await places(page).textContent()).toContain(
    'forged in  (only in the quotation: May)   (only in the source: September)  2012',
  );
  expect(await page.getByText('struck through only in the quotation').isVisible()).toBe(true);
  const drawn = (name: string) =>
    places(page)
      .locator(name)
      .evaluate((it) => getComputedStyle(it).textDecorationLine);
  expect([await drawn('del'), await drawn('ins')]).toEqual(['line-through', 'underline']);

  await check(page, exact, 'Exact: ¶ 5.');
  expect(await page.getByText('struck through').isVisible()).toBe(false);
});

test('the quotation stays in the browser, and nothing is loaded before use', async () => {
  const page = await open('check/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  await page.reload();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(asked.filter((request) => /pagefind|json/.test(request))).toEqual([]);
  await Promise.all([page.waitForRequest(/pagefind\.js/), page.getByLabel('Quotation').focus()]);
  const heard = await complaints(page, () => check(page, nearly, 'Nearly: ¶ 2'));
  expect(heard).toEqual([]);
  expect(asked.filter((request) => /forged|partnership/i.test(request))).toEqual([]);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
});

test('words said over and over are looked for once: they lead to no more releases than when said once', async () => {
  const page = await open('check/');
  const loaded = new Set<string>();
  page.on('request', (request) => /releases\/.*\.json$/.test(request.url()) && loaded.add(request.url()));
  await check(page, 'the '.repeat(2000), 'Not in this edition.');
  expect(loaded.size).toBeGreaterThan(0);
  expect(loaded.size).toBeLessThanOrEqual(5);
});

test('a link fills the box and checks; typing takes the quotation out of the address; no other way puts it in', async () => {
  const page = await open(`check/?q=${encodeURIComponent(exact)}`);
  await page.getByText('Exact: ¶ 5.').waitFor();
  expect(await page.getByLabel('Quotation').inputValue()).toBe(exact);
  await check(page, nearly, 'Nearly: ¶ 2');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('link', { name: 'Link to this check' }).click();
  await page.getByText('Nearly: ¶ 2').waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(nearly);

  await check(page, `${exact} ${'and so on '.repeat(200)}`, 'Exact: ¶ 5.');
  expect(await page.getByRole('link', { name: 'Link to this check' }).isVisible()).toBe(false);
  await page.goto(`${inject('address').fixture}check/?q=${encodeURIComponent(`${exact} ${'on '.repeat(700)}`)}`);
  await page.getByRole('status').getByText('Exact: ¶ 5.').waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('Ctrl and Enter check at once, also an empty box, which says what to do', async () => {
  const page = await open('check/', { own: true });
  await page.getByRole('button', { name: 'Check' }).click();
  expect(await page.locator('quotation-check').getByRole('status').innerText()).toContain('Paste a sentence');
  expect(await page.locator(':focus').evaluate(({ tagName }) => tagName)).toBe('TEXTAREA');
  // The pause after typing does not end by itself here.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1000);
  await page.keyboard.insertText(exact);
  await page.keyboard.press('Control+Enter');
  await page.clock.runFor(200);
  await page.getByText('Comparing …').or(page.getByText('Exact: ¶ 5.')).waitFor();
});

test('the keyboard alone checks, and follows the link', async () => {
  const page = await open('check/');
  const press = async (key: string, until: string) => {
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press(key);
      if (await page.locator(':focus').evaluate((element, selector) => element.matches(selector), until)) return;
    }
    throw new Error(`${key} does not reach ${until}`);
  };
  await press('Tab', 'textarea');
  await page.keyboard.type('the two Ministers discussed');
  await press('Tab', 'main button');
  await page.keyboard.press('Enter');
  await page.getByText('Exact: ¶ 1.').waitFor();
  await press('Tab', '[data-part=places] a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#p1$/);
});

test('an answer to former words is not shown', async () => {
  const page = await open('check/');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/releases/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await Promise.all([page.waitForRequest(/\.json$/), page.getByLabel('Quotation').fill(exact)]);
  await check(page, 'Peru', 'At least two words are needed.');
  const told = await page.locator('quotation-check [data-part=status]').evaluateHandle((status) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
    return heard;
  });
  letGo();
  // Its words are in the release that the former ones wait for, so its answer comes after theirs would.
  await check(page, nearly, 'Nearly: ¶ 2');
  expect(new Set(await told.jsonValue())).toEqual(new Set(['Comparing …', 'Nearly: ¶ 2, with 1 difference.']));
});

test('a failed load is said, and the button tries again; an empty field says what to do', async () => {
  const page = await open('check/');
  await page.route('**/releases/*.json', (route) => route.abort());
  await check(page, exact, 'Not compared.');
  expect(await page.locator('quotation-check').getByRole('status').innerText()).toContain(
    'The texts could not be loaded.',
  );
  await page.unroute('**/releases/*.json');
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByText('Exact: ¶ 5.').waitFor();
  await page.getByLabel('Quotation').fill(' ');
  await page.waitForFunction(() =>
    document.querySelector('quotation-check [role=status]')?.textContent?.trim().startsWith('Paste'),
  );
  expect(await places(page).count()).toBe(0);
});

test('a site in a folder leads to its own pages', async () => {
  const page = await open('');
  await page.goto(`${inject('address').fixture}check/`);
  await check(page, 'The second sub-point has another mark.', 'Exact: ¶ 1.2.');
  await places(page).getByRole('link').click();
  await page.waitForURL('**/press/releases/2020-03-04-synthetic-forms/#p1-2');
});

test('without scripts the page says what it needs and leads to the releases', async () => {
  const page = await open('check/', { javaScriptEnabled: false });
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.getByLabel('Quotation').isVisible()).toBe(false);
  await page.locator('noscript').getByRole('link', { name: 'ROK and Peruvian' }).click();
  expect(new URL(page.url()).pathname).toBe(`/press/${releasePath}`);
});

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { ReleaseJson } from '../../src/exports/schema.ts';
import { quotationOf } from '../../src/scripts/quotation.ts';
import { bytesOf, filesOf } from '../setup/site.ts';
import { complaints, open, releasePath } from './reader.ts';

const releases = filesOf('fixture', '.ris').map(
  (path) => JSON.parse(bytesOf('fixture', path.replace('.ris', '.json')).toString()) as ReleaseJson,
);

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

/** Gives the page a quotation to be checked at once, and gives the status and the limits that are then told. */
async function answer(page: Page, quotation: string): Promise<{ status: string; limits: string }> {
  await page.getByLabel('Quotation').fill(quotation);
  await page.getByLabel('Quotation').press('Control+Enter');
  const told = page.locator('quotation-check [role=status]').filter({ hasNotText: 'Comparing' });
  await told.waitFor();
  const [status = '', limits = ''] = await told.locator('p').allInnerTexts();
  return { status, limits };
}

const answers: { name: string; quotation: string; status: string; links: string[] }[] = [
  {
    name: 'across passages',
    quotation: 'by building on these achievements. Minister Rivas relayed',
    status: 'Exact: ¶ 2 and ¶ 2.1.',
    links: ['p2', 'p2-1'],
  },
  {
    name: 'with an omission',
    quotation: 'Minister Yun expressed satisfaction […] including not only economic exchanges',
    status: 'Exact, with omissions: ¶ 3.',
    links: ['p3'],
  },
  {
    name: 'in several places',
    quotation: 'substantive cooperation',
    status: 'Exact, in 3 places.',
    links: ['p1', 'p2-1', 'p7'],
  },
  {
    name: 'a space for a hyphen, too short for a phrase of the index',
    quotation: 'large scale',
    status: 'Exact: ¶ 5.',
    links: ['p5'],
  },
  {
    name: 'every fourth word changed, so that no phrase of the index is left',
    quotation: 'The Peruvian Ministers appreciated good bilateral cooperation with the UN or other',
    status: 'Nearly: ¶ 6, with 4 differences.',
    links: ['p6'],
  },
  {
    name: 'a paragraph of a newspaper, with an interrupted quotation in it',
    quotation:
      'LIMA, Oct. 2 (Invented) -- Officials were pleased on Tuesday. “He voiced his hope that the two countries will further advance their cooperative ties,” a spokesman for the ministry said, “by building on these achievements.” The weather was fine.',
    status: '2 quotations of this edition.',
    links: ['p2', 'p2'],
  },
  {
    name: 'quotations of two releases, and between them what is of none',
    quotation:
      'It said that “The second paragraph numbered four.” stands there. Another text has “close bilateral cooperation at the UN and other international organizations”, as we know.',
    status: '2 quotations of this edition.',
    links: ['p4b', 'p6'],
  },
  {
    name: 'text of a PDF, with broken words and ligatures',
    quotation:
      'asked for the Peruvian govern-\nment’s keen interest in and support for Korean companies’ bids to expand their presence in the latter’s large-\nscale infrastructure construction projects. the ﬁelds by inviting Peruvians to scholarship programs',
    status: '2 quotations of this edition.',
    links: ['p5', 'p4'],
  },
  {
    name: 'HTML with entities, pasted as text',
    quotation:
      '<p>summit diplomacy and the bilateral &ldquo;<b>comprehensive</b> strategic partnership&rdquo; forged in&nbsp;September&#32;2012.<sup>3</sup></p>',
    status: 'Exact: ¶ 2.',
    links: ['p2'],
  },
  {
    name: 'with marks of lists, Markdown and footnotes',
    quotation:
      '> * **robust cooperation** between the two countries in defense industry[12] and security,\n> including KT-1 trainer jets and _smart patrol vehicles_.¹',
    status: 'Exact: ¶ 5.',
    links: ['p5'],
  },
  {
    name: 'nowhere',
    quotation: 'Both ministers signed a treaty abolishing visas',
    status: 'Not in this edition.',
    links: [],
  },
  {
    name: 'a part of a Korean sentence, its spaces left out',
    quotation: '성명은시험을위한글이다',
    status: 'Exact: ¶ 1.1.',
    links: ['p1-1'],
  },
  {
    name: 'nowhere, in Japanese',
    quotation: '両国は査証の免除に関する条約に署名した。',
    status: 'Not in this edition.',
    links: [],
  },
  {
    name: 'a part of a Japanese sentence',
    quotation: '「試験を続けることで一致」',
    status: 'Exact: ¶ 1.2.',
    links: ['p1-2'],
  },
  {
    name: 'a Japanese sentence with characters changed',
    quotation: '大使は日本の安保理報告に触れました。',
    status: 'Nearly: ¶ 3, with 1 difference.',
    links: ['p3'],
  },
  {
    name: 'Korean and Latin letters in one word',
    quotation: '국방부와 AB-9훈련기 협정문의 대상을 협의',
    status: 'Exact: ¶ 3.',
    links: ['p3'],
  },
  {
    name: 'a Korean sentence with a word changed, amid English',
    quotation: 'It said in 2019: “시험부장관은 국방부와 AB-9훈련기 조약문의 대상을 협의하였다.” The weather was fine.',
    status: 'Nearly: ¶ 3, with 1 difference.',
    links: ['p3'],
  },
  { name: 'one word', quotation: 'Peru', status: 'At least two words are needed.', links: [] },
];

test('every quotation has its answer, and the places in the order of its words', async () => {
  const page = await open('check/');
  const answered: typeof answers = [];
  for (const { name, quotation } of answers) {
    const { status } = await answer(page, quotation);
    const links = await places(page)
      .locator('a')
      .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1)));
    answered.push({ name, quotation, status, links });
  }
  expect(answered).toEqual(answers);
});

/** What the menu of a page copies of each of its passages, as a quotation and as Markdown, kept from the clipboard. */
function copies(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const written: string[] = [];
    navigator.clipboard.writeText = (copied) => Promise.resolve(void written.push(copied));
    for (const opener of document.querySelectorAll<HTMLButtonElement>('button[aria-label*="copy paragraph"]')) {
      opener.click();
      while (opener.ariaExpanded !== 'true') await new Promise((resolve) => requestAnimationFrame(resolve));
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('copy-menu button')];
      for (const name of ['Copy quotation', 'Copy as Markdown'])
        buttons.find(({ textContent }) => textContent === name)?.click();
      document.querySelector<HTMLElement>('copy-menu [popover]')?.hidePopover();
    }
    return written;
  });
}

/** That they are found exact, of whatever passage, is proven in tests/unit/check.test.ts. */
test('what is copied of every passage has its words, and pasted whole is found exact at its place', async () => {
  const page = await open('check/');
  const reading = await page.context().newPage();
  const found: string[] = [];
  const expected: string[] = [];
  for (const { id, passages, url } of releases) {
    await reading.goto(`${inject('address').fixture}releases/${id}/`);
    const reference = (await reading.locator('copy-menu').getAttribute('data-reference')) ?? '';
    const copied = await copies(reading);
    expect(copied, id).toEqual(
      passages.flatMap(({ label, text, id }) => {
        const words = [text.replace(/\s+/g, ' ')];
        const quoted = { pinpoint: `¶ ${label}`, words, reference, address: `${url}#${id}` };
        return [quotationOf(quoted, false), quotationOf(quoted, true)];
      }),
    );
    // As a quotation the first, as Markdown the last.
    for (const [at, copy] of [copied.at(0), copied.at(-1)].entries()) {
      const { status } = await answer(page, copy ?? '');
      const link = places(page)
        .filter({ has: page.locator('mark') })
        .getByRole('link')
        .first();
      found.push(`${status.split(/[:,]/)[0]} ${await link.getAttribute('href')}: ${copy}`);
      expected.push(`Exact /press/releases/${id}/#${passages.at(-at)?.id}: ${copy}`);
    }
  }
  expect(found).toEqual(expected);
});

test('citations of every style are recognised beside a quotation, and without one', async () => {
  const page = await open(`${releasePath}cite/`);
  const citations = await page.locator('.sheet dd').allInnerTexts();
  const lines = citations.map((text) => text.split('\n').sort((a, b) => b.length - a.length)[0] ?? '');
  const styled = lines.filter((line) => line.includes('Ministry'));
  expect(styled.length).toBeGreaterThanOrEqual(8);
  await page.goto(`${inject('address').fixture}check/`);
  const told: string[] = [];
  const hear = async (given: string, expected: string) => {
    await answer(page, given);
    const kinds = await places(page).evaluateAll((items) => items.map(({ className }) => className).join());
    if (kinds !== expected) told.push(`${given}: ${kinds}\n`);
  };
  for (const citation of styled) {
    await hear(`“${exact}” ${citation}`, 'exact,reference');
    await hear(citation, 'reference');
  }
  expect(told.join('')).toBe('');
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

const hostile: { quotation: string; status: string }[] = [
  { quotation: '<img src=x onerror=alert(1)>', status: 'At least two words are needed.' },
  {
    quotation: '</textarea><script>alert(1)</script>&lt;img src=x onerror=alert(1)&gt; x',
    status: 'Not in this edition.',
  },
  {
    quotation: 'the <img src=x onerror=alert(1)> steady increase in bilateral trade and investment since the entry',
    status: 'Exact: ¶ 3.',
  },
  { quotation: '"“”„«»′″\'', status: 'At least two words are needed.' },
  { quotation: '(a+)+$ [\\p{L}*]+ ^.*?(?=x) \\', status: 'Not in this edition.' },
  { quotation: 'x'.repeat(100_000), status: 'Only the first 8,000 characters were read.' },
  { quotation: '"a b '.repeat(25_000), status: 'characters were read.' },
];

test('hostile quotations do no harm', async () => {
  const page = await open('check/');
  for (const { quotation, status } of hostile) {
    const name = quotation.slice(0, 40);
    const heard = await complaints(page, async () => {
      expect(Object.values(await answer(page, quotation)).join(' '), name).toContain(status);
    });
    expect(heard, name).toEqual([]);
    expect(await page.locator('main img').count(), name).toBe(0);
  }
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

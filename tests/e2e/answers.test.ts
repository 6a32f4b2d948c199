import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { ReleaseJson } from '../../src/exports/schema.ts';
import { quotationOf } from '../../src/scripts/quotation.ts';
import { bytesOf, filesOf } from '../setup/site.ts';
import { complaints, open, releasePath } from './reader.ts';

/* What the check of quotations answers. */

const releases = filesOf('fixture', '.ris').map(
  (path) => JSON.parse(bytesOf('fixture', path.replace('.ris', '.json')).toString()) as ReleaseJson,
);

const exact = 'He also took note of robust cooperation between the two countries in defense industry and security';

const places = (page: Page) => page.locator('[data-part=places] > li');

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

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { complaints, open, releasePath } from './reader.ts';

const results = (page: Page) => page.locator('main ol[data-part=list] > li');
const firstLink = (page: Page) => results(page).first().locator('a').first();

/** The result page of a query, once it has answered. */
async function search(words: string, more = ''): Promise<Page> {
  const page = await open(`search/?q=${encodeURIComponent(words)}${more}`);
  await answered(page);
  return page;
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !/^(Searching.*)?$/.test(document.querySelector('search-results [role=status]')?.textContent ?? ''),
  );
}

/** The address of a result without the words to be marked. */
async function landing(page: Page): Promise<string> {
  const url = new URL((await firstLink(page).getAttribute('href')) ?? '', page.url());
  return url.pathname.replace('/press/', '') + url.hash;
}

const queries: { words: string; first: string }[] = [
  { words: 'KT-1', first: `${releasePath}#p5` },
  { words: 'CEPAL', first: 'organizations/eclac/' },
  { words: '윤병세', first: 'people/yun-byung-se/' },
  { words: 'alianza del pacifico', first: 'organizations/pacific-alliance/' },
  { words: '"main engines for national development"', first: `${releasePath}#p4` },
  { words: '“main engines for national development”', first: `${releasePath}#p4` },
  { words: 'main engines for national development', first: `${releasePath}#p4` },
  { words: '50th anniversary', first: `${releasePath}#p2` },
  { words: 'scholarship', first: `${releasePath}#p4` },
  { words: 'KOPIA', first: 'organizations/kopia/' },
  { words: 'first of its kind', first: `${releasePath}#p7` },
  { words: 'Ollanta Humala', first: 'people/ollanta-humala/' },
  { words: 'airports', first: `${releasePath}#p5` },
  { words: 'message', first: `${releasePath}#p2-1` },
  { words: 'comprehensive strategic partnership', first: 'glossary/comprehensive-strategic-partnership/' },
  { words: 'unofficial translation', first: `${releasePath}#signature` },
  { words: 'what did Peru ask', first: 'meetings/2013-09-26-rok-peru/#statements' },
  { words: 'official', first: 'about/#provenance' },
  { words: 'verify', first: 'about/#verify' },
  { words: 'data', first: 'about/#data' },
  { words: 'download', first: 'about/#data' },
  { words: 'check a quotation', first: 'check/' },
  { words: '尹炳世', first: 'people/yun-byung-se/' },
  { words: '병세', first: 'people/yun-byung-se/' },
  { words: '위원회', first: 'organizations/eclac/' },
  { words: '카리브 위원회', first: 'organizations/eclac/' },
  { words: '期待', first: 'releases/2019-06-05-synthetic-japanese/#p1-1' },
  { words: '試験大臣は，協力を期待する', first: 'releases/2019-06-05-synthetic-japanese/#p1-1' },
  { words: '「架空の会談」', first: 'releases/2019-06-05-synthetic-japanese/#p1' },
  { words: '"성명은 시험을"', first: 'releases/2019-06-06-synthetic-korean/#p1-1' },
  { words: '"大使は日本の安保理"', first: 'releases/2019-06-05-synthetic-japanese/#p3' },
  { words: '大使は', first: 'releases/2019-06-05-synthetic-japanese/#p3' },
  { words: '大使出席', first: 'releases/2019-06-07-synthetic-chinese/#p0' },
  { words: '协定', first: 'releases/2019-06-07-synthetic-chinese/#p1' },
  { words: '協定', first: 'releases/2019-06-08-synthetic-taiwanese/' },
  { words: '日本', first: 'releases/2019-06-05-synthetic-japanese/#p3' },
  { words: '安保理', first: 'releases/2019-06-05-synthetic-japanese/#p3' },
  { words: '安保理の決議', first: 'releases/2019-06-05-synthetic-japanese/#p3' },
  { words: '부장관', first: 'releases/2019-06-06-synthetic-korean/#p3' },
  { words: '시험부 장관', first: 'releases/2019-06-06-synthetic-korean/#p3' },
  { words: '국방부는 협의', first: 'releases/2019-06-06-synthetic-korean/#p3' },
  { words: 'AB-9훈련기', first: 'releases/2019-06-06-synthetic-korean/#p3' },
  { words: '항목', first: 'releases/2019-06-06-synthetic-korean/#p1-2' },
  { words: '발표 성명', first: 'releases/2019-06-06-synthetic-korean/#p1' },
];

test('what is asked for is found first', async () => {
  const page = await open('search/');
  const found: typeof queries = [];
  for (const { words } of queries) {
    const box = page.getByRole('main').getByRole('searchbox');
    await box.fill(words);
    await box.press('Enter');
    await page.waitForFunction((asked) => {
      const told = document.querySelector('search-results [role=status]')?.textContent ?? '';
      return told.includes(` for ${asked}`) || told.includes(` of ${asked};`);
    }, words);
    found.push({ words, first: await landing(page) });
  }
  expect(found).toEqual(queries);
});

const nonsense = [
  'xyzzy',
  'asdfghjkl',
  'quux zorkmid',
  '"engines main"',
  '😀',
  '   "',
  '<img src=x onerror=alert(1)>',
  `${'x'.repeat(4990)} y`,
];

test('nonsense finds nothing, harms nothing, and leads on', async () => {
  const page = await open('search/');
  for (const words of nonsense) {
    const heard = await complaints(page, async () => {
      await page.goto(`${inject('address').fixture}search/?q=${encodeURIComponent(words)}`);
      await answered(page);
    });
    expect(heard, words).toEqual([]);
    expect(await results(page).count(), words).toBe(0);
    expect(await page.locator('search-results').getByRole('status').textContent()).toMatch(/^No result for/);
    expect(await page.getByRole('heading', { name: 'From A to Z' }).isVisible(), words).toBe(true);
    expect(await page.locator('main img').count(), words).toBe(0);
  }
});

test('marks stand at the letters, stay over reload and Back, and Esc takes them away; the address stays clean', async () => {
  const page = await search('KT-1');
  await firstLink(page).click();
  // The marks come with a script of their own, which then cleans the address.
  await page.waitForURL(/\/#p5$/);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('main mark').allTextContents()).toEqual(['KT-1']);
  expect(await page.locator('#p5 mark').isVisible()).toBe(true);
  expect(await page.locator('#p5').evaluate((passage) => passage.matches(':target'))).toBe(true);
  await page.reload();
  expect(await page.locator('main mark').allTextContents()).toEqual(['KT-1']);
  await page.getByRole('link', { name: 'About' }).first().click();
  await page.waitForURL(/about/);
  await page.goBack();
  expect(await page.locator('main mark').allTextContents()).toEqual(['KT-1']);
  expect(new URL(page.url()).search).toBe('');
  const text = () => page.locator('#p5 .words').textContent();
  const before = await text();
  await page.keyboard.press('Escape');
  expect(await page.locator('main mark').count()).toBe(0);
  expect(await text()).toBe(before);
  await page.reload();
  expect(await page.locator('main mark').count()).toBe(0);
});

test.each([
  { words: 'cooperation', marks: ['cooperation', 'cooperation', 'Cooperation'] },
  { words: 'counterpart Eda Rivas', marks: ['counterpart ', 'Eda Rivas'] },
])('only the passage is marked, and a phrase across a link too: $words', async ({ words, marks }) => {
  const page = await search(words);
  await firstLink(page).click();
  await page.waitForURL(/\/#p/);
  expect(await page.locator('main mark').allTextContents()).toEqual(marks);
  expect(await page.locator(':target > .row > .words mark').count()).toBe(marks.length);
});

test('a phrase with accents is marked as it stands', async () => {
  const page = await search('alianza del pacifico');
  await firstLink(page).click();
  await page.waitForURL(/pacific-alliance\/$/);
  expect(await page.locator('main mark').allTextContents()).toEqual(['Alianza del Pacífico']);
});

test('typing keeps the address true, and Back and Forward bring queries back', async () => {
  const page = await open('');
  await page.keyboard.press('/');
  await page.keyboard.type('KOPIA');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=KOPIA$/);
  await answered(page);
  const box = page.getByRole('searchbox');
  await box.fill('');
  await box.pressSequentially('FEALAC');
  expect(new URL(page.url()).search).toBe('?q=FEALAC');
  await page.getByText(/results? for FEALAC/).waitFor();
  await page.goBack();
  await page.getByText(/results? for KOPIA/).waitFor();
  expect(await box.inputValue()).toBe('KOPIA');
  await page.goForward();
  await page.getByText(/results? for FEALAC/).waitFor();
  expect(await box.inputValue()).toBe('FEALAC');
  expect(await firstLink(page).textContent()).toContain('East Asia');
});

test('filters by kind and area tell their counts, stand in the address, and pick the passage', async () => {
  const page = await search('cooperation');
  await page.getByRole('button', { name: /^Show \d+ more/ }).click();
  await page.waitForFunction(() => document.querySelector('[data-part=more]')?.hasAttribute('hidden'));
  const all = await results(page).count();
  expect(await page.locator('search-results').getByRole('status').textContent()).toBe(`${all} results for cooperation`);
  const kinds = await page.getByRole('combobox', { name: /^Kind/ }).locator('option').allTextContents();
  expect(kinds).toContain('Release (1)');
  const counted = kinds.slice(1).map((kind) => Number(/\((\d+)\)$/.exec(kind)?.[1]));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all);

  const areas = page.getByRole('combobox', { name: /^Area/ });
  await areas.focus();
  await areas.locator('option', { hasText: 'Infrastructure (3)' }).waitFor({ state: 'attached' });
  await areas.selectOption('Infrastructure');
  await page.waitForURL(/area=Infrastructure/);
  await page.getByText(/^\d results for/).waitFor();
  // By passage and term: of the terms, those that stand in passages on infrastructure.
  const titles = results(page).locator(':scope > a');
  expect(await titles.allTextContents()).toEqual([
    '¶ 5 · Infrastructure, energy and defense',
    'Smart patrol vehicle',
    'KT-1 trainer jet',
  ]);
  expect(await page.getByRole('combobox', { name: /^Area/ }).locator('option:checked').textContent()).toBe(
    'Infrastructure (3)',
  );
  await page.getByRole('combobox', { name: /^Kind/ }).selectOption('Release');
  await page.getByText('1 result for cooperation').waitFor();
  expect(await landing(page)).toBe(`${releasePath}#p5`);
  await page.goto(page.url().replace('q=cooperation&', ''));
  await page.getByText('1 result').waitFor();
  expect(await landing(page)).toBe(`${releasePath}#p5`);
  await page.goBack();
  await page.getByText('1 result for cooperation').waitFor();
  expect(await page.getByRole('combobox', { name: /^Kind/ }).inputValue()).toBe('Release');
});

test.each([
  { words: 'airprot', better: 'airports', languages: [] },
  { words: 'Umala', better: 'Humala', languages: [] },
  { words: 'Ollanta Umala', better: 'Ollanta Humala', languages: [] },
  { words: '훈련긔', better: '훈련기', languages: ['ko'] },
])('$words leads to $better, said to be of its language', async ({ words, better, languages }) => {
  const page = await search(words);
  const said = page.locator('[data-part=hint] [lang]');
  expect(await said.evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual(languages);
  await page.locator('[data-part=hint]').getByRole('link', { name: better, exact: true }).click();
  await page.getByText(new RegExp(`results? for ${better}$`)).waitFor();
  expect(await results(page).count()).toBeGreaterThan(0);
});

test('where no passage has all words, those with most of them are shown, and it is said', async () => {
  const page = await search('airports scholarship programs');
  expect(await page.locator('search-results').getByRole('status').textContent()).toMatch(
    /^No passage has all the words of .*; 2 have most of them\.$/,
  );
  expect(await landing(page)).toBe(`${releasePath}#p4`);
});

test('an excerpt is the words of its passage, with the letters alone marked', async () => {
  const page = await search('Peru with which');
  const excerpt = results(page).first().locator('.excerpt');
  expect(await excerpt.locator('mark').allTextContents()).toEqual(['Peru, with which']);
  expect(await excerpt.textContent()).toContain(
    'in a mutually beneficial manner with Peru, with which the ROK is seeing',
  );
  expect(await results(page).first().locator('.kind').textContent()).toContain(
    'Ministry of Foreign Affairs, Republic of Korea · Meeting of 26 September 2013',
  );
});

test.each([
  { words: 'Synthetic letter of Testa to Prova', kind: 'Letter · 2 June 2019' },
  {
    words: 'Synthetic Ministers Talk by Telephone',
    kind: 'Release · Test Ministry · Telephone talks of 1 June 2019 · truncated capture',
  },
])('a result says what it is in a word of its own: $kind', async ({ words, kind }) => {
  const page = await search(words);
  expect(await results(page).first().locator('.kind').textContent()).toBe(kind);
});

test.each([
  { words: '安保理', marks: ['安保理'], excerpt: '大使は日本の安保理決議に触れました。', lang: 'ja' },
  {
    words: '大使 安保理決議',
    marks: ['大使', '安保理決議'],
    excerpt: '大使は日本の安保理決議に触れました。',
    lang: 'ja',
  },
  { words: '부장관', marks: ['부장관'], excerpt: '시험부장관은 국방부와 AB-9훈련기 협정문의', lang: 'ko' },
  { words: 'AB-9 협정', marks: ['AB-9', '협정'], excerpt: '국방부와 AB-9훈련기 협정문의 대상을', lang: 'ko' },
])('without spaces between words: $words is marked in the excerpt and on the page', async (given) => {
  const page = await search(given.words);
  const excerpt = results(page).first().locator('.excerpt');
  expect(await excerpt.textContent()).toContain(given.excerpt);
  expect(await excerpt.locator('mark').allTextContents()).toEqual(given.marks);
  expect(await results(page).first().locator(`.kind [lang=${given.lang}]`).textContent()).toMatch(/（架空）|\(가상\)/);
  expect(await excerpt.getAttribute('lang')).toBe(given.lang);
  await firstLink(page).click();
  await page.waitForURL(/\/#p3$/);
  expect(await page.locator('#p3 mark').allTextContents()).toEqual(given.marks);
});

test('other passages stand in the order of the text', async () => {
  const page = await search('cooperation');
  const also = await results(page).first().locator('.also a').allTextContents();
  const numbers = also.map((title) => Number(/^¶ ([\d.]+)/.exec(title)?.[1]));
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('a query costs at most eight requests once the engine is there', async () => {
  const page = await search('KOPIA');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('searchbox').fill('establishment of a center zorkmid');
  await page.getByText(/establishment of a center zorkmid/).waitFor();
  expect(asked.length).toBeLessThanOrEqual(8);
});

test('the engine is loaded on use only, warmed by focus, and its failure is said', async () => {
  const page = await open('about/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  await Promise.all([page.waitForRequest(/pagefind\.js/), page.keyboard.press('Control+k')]);

  const broken = await open('about/');
  await broken.route(/pagefind/, (route) => route.abort());
  await broken.goto(`${inject('address').fixture}search/?q=peru`);
  await broken.getByText('The search could not be loaded').waitFor();
});

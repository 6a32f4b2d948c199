import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOf, filesOf, kindsOfPages, sites } from '../setup/site.ts';
import { complaints, open, releasePath } from './reader.ts';

const out = mkdtempSync(join(tmpdir(), 'pack-'));
const title = 'synthetic-edition-2020-05-01';
const folder = join(out, title);
const addressOf = (path: string) => pathToFileURL(join(folder, path)).href;
const digest = () =>
  createHash('sha256')
    .update(readFileSync(`${folder}.zip`))
    .digest('hex');

function pack(zone: string): void {
  const env = { ...environmentOf('fixture'), TZ: zone };
  execFileSync(process.execPath, [resolve('src/pack/command.ts'), sites.fixture.outDir, out], { env });
}

beforeAll(() => pack('UTC'));
afterAll(() => rmSync(out, { recursive: true }));

test('the zip holds the files of the folder, and has the same bytes each time and everywhere', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const zipped = unzipSync(readFileSync(`${folder}.zip`));
  expect(Object.keys(zipped)).toEqual(
    files.map((file) => join(file.parentPath, file.name).slice(out.length + 1)).sort(),
  );
  for (const [path, bytes] of Object.entries(zipped)) {
    expect(Buffer.compare(bytes, readFileSync(join(out, path))), path).toBe(0);
  }
  const first = digest();
  pack('Pacific/Auckland');
  expect(digest()).toBe(first);
});

test('from a disk every link leads to a file and a place in it', () => {
  const pages = filesOf('fixture', '.html').filter((path) => path !== '404.html');
  expect(pages.length).toBeGreaterThan(70);
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const found = ids.get(file) ?? new Set(readFileSync(file, 'utf8').match(/(?<= id=")[^"]*/g));
    ids.set(file, found);
    return found;
  };
  for (const path of pages) {
    const $ = load(readFileSync(join(folder, path)));
    // Links in drawings too.
    for (const link of $('a[href]').toArray()) {
      const url = new URL($(link).attr('href') ?? '', addressOf(path));
      if (url.protocol !== 'file:') continue;
      const target = fileURLToPath(new URL(url.pathname, 'file:'));
      expect(existsSync(target) && statSync(target).isFile(), `${path} → ${url}`).toBe(true);
      if (url.hash && target.endsWith('.html'))
        expect(idsOf(target), `${path} → ${url}`).toContain(decodeURIComponent(url.hash.slice(1)));
    }
  }
});

test('from a disk every kind of page is styled, and complains of nothing', async () => {
  const page = await open('');
  await page.goto(addressOf('index.html'));
  const heard = await complaints(page, async () => {
    for (const kind of kindsOfPages('fixture').filter((path) => path !== '404.html')) {
      const path = `${kind}index.html`;
      await page.goto(addressOf(path));
      const { isStyled, fonts } = await page.evaluate(async () => {
        await document.fonts.ready;
        return {
          isStyled: getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '',
          // Those that are not on every machine, and may fail, are there for their widths.
          fonts: [...document.fonts].filter(({ family }) => family.includes('Source')).map(({ status }) => status),
        };
      });
      expect(isStyled, path).toBe(true);
      expect(fonts, path).toContain('loaded');
      expect(fonts, path).not.toContain('error');
    }
  });
  expect(heard).toEqual([]);
});

test('from a disk one reads, follows a name, goes from A to Z, cites, and is told what search and check need', async () => {
  const page = await open('');
  await page.goto(addressOf('index.html'));
  await page.getByRole('link', { name: 'Releases' }).first().click();
  await page
    .getByRole('link', { name: /^ROK and Peruvian/ })
    .first()
    .click();
  expect(page.url()).toBe(addressOf(`${releasePath}index.html`));
  await page.getByRole('main').getByRole('link', { name: 'Cite', exact: true }).first().click();
  expect(page.url()).toBe(addressOf(`${releasePath}cite/index.html`));
  await page.goto(addressOf('index/index.html'));
  await page.getByRole('link', { name: 'Eda Rivas' }).first().click();
  expect(await page.locator('h1').textContent()).toContain('Eda Rivas');

  await page.getByRole('searchbox').fill('KT-1');
  await page.getByRole('searchbox').press('Enter');
  await page.getByText('The search needs scripts and a web server').waitFor();
  await page.getByText('The search needs').getByRole('link', { name: 'from A to Z' }).click();
  expect(page.url()).toBe(addressOf('index/index.html'));
  await page.goto(addressOf('check/index.html'));
  await page.getByText('The comparison needs scripts and a web server').waitFor();
});

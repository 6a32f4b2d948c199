import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kindsOfPages, type SiteName } from '../setup/site.ts';
import { open } from './reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const contrast = ['color-contrast'];

/** What axe finds on a page by day, and in its colours in the dark. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const runOnly =
      colorScheme === 'light' ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: contrast };
    const violations = await page.evaluate(async (runOnly) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      // The account of what passes is not needed.
      return (await inPage.run(document, { runOnly, resultTypes: ['violations'] })).violations;
    }, runOnly);
    for (const { id, nodes } of violations)
      found.push(`${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
  return found;
}

test.each<[SiteName, string, RegExp]>([
  ['fixture', 'any kind of page', /^/],
  // Their order and nesting are the content’s; all else is the fixture’s too.
  ['edition', 'its largest release and meeting', /^(releases|meetings)\/[^/]+\/$/],
])('%s: axe finds nothing on %s', async (site, _what, kinds) => {
  const page = await open('');
  const paths = kindsOfPages(site).filter((path) => kinds.test(path));
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    await page.goto(inject('address')[site] + path);
    expect(await faults(page), path).toEqual([]);
  }
});

test.each([
  ['search/?q=cooperation', /results for/],
  ['check/?q=He also took note of robust cooperation between the two countries', 'Exact: ¶ 5.'],
  ['check/?q=comprehensive strategic partnership” forged in May 2012', 'Nearly: ¶ 2'],
])('axe finds nothing in the answer of %s', async (path, answer) => {
  const page = await open(path);
  await page.getByText(answer).first().waitFor();
  expect(await faults(page)).toEqual([]);
});

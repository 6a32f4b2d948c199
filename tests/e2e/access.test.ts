import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kindsOfPages, sites, type SiteName } from '../setup/site.ts';
import { open } from './reader.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const contrast = ['color-contrast'];

/** What axe finds on a page by day, and in its colours in the dark. */
async function faults(page: Page, schemes: ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const runOnly =
      colorScheme === 'light' ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: contrast };
    // Neither a frame nor a second window is needed, nor the account of what passes.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      found.push(`${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
  return found;
}

test.each(Object.keys(sites) as SiteName[])('%s: axe finds nothing on any kind of page', async (site) => {
  const page = await open('');
  for (const path of kindsOfPages(site)) {
    await page.goto(inject('address')[site] + path);
    // Of whatever content, the colours are those of the fixture.
    expect(await faults(page, site === 'fixture' ? ['light', 'dark'] : ['light']), path).toEqual([]);
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

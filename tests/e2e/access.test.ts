import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { kindsOfPages, sites, type SiteName } from '../setup/site.ts';
import { readers } from './reader.ts';

const { open } = readers();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function faults(page: Page, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await rules(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each(Object.keys(sites) as SiteName[])(
  '%s: axe finds nothing on any kind of page, nor in its colours in the dark',
  { timeout: 300_000 },
  async (site) => {
    const page = await open('');
    for (const path of [...kindsOfPages(site), 'search/?q=cooperation']) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(inject('address')[site] + path);
      if (path.includes('?')) await page.getByText(/results? for/).waitFor();
      expect(await faults(page, (axe) => axe.withTags(tags)), path).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(page, (axe) => axe.withRules('color-contrast')), `${path} in the dark`).toEqual([]);
    }
  },
);

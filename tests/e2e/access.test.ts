import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject, test } from 'vitest';
import { filesOf } from '../setup/site.ts';
import { readers } from './reader.ts';

const { open } = readers();
const paths = [...filesOf('edition', '.html').map((path) => path.replace(/index\.html$/, '')), 'search/?q=cooperation'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.each(['light', 'dark'] as const)(
  'axe finds nothing on any page, in %s',
  { timeout: 300_000 },
  async (colorScheme) => {
    const page = await open('', { colorScheme });
    for (const path of paths) {
      await page.goto(inject('address').edition + path);
      if (path.includes('?')) await page.getByText(/results for/).waitFor();
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found, path).toEqual([]);
    }
  },
);

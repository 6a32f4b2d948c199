import { expect, test } from 'vitest';
import { open } from './reader.ts';

/** What a new reader comes with, what is clicked from the front page on, and what then can be read. */
const tasks: { asks: string; clicks: string[]; finds: string | RegExp }[] = [
  {
    asks: 'what was asked, and answered',
    clicks: ['Who said what, and what was answered'],
    finds: 'Asked and answered',
  },
  {
    asks: 'who spoke of the Pacific Alliance',
    clicks: ['Pacific Alliance'],
    finds: /Yun Byung-se and Eda Rivas welcome/,
  },
  { asks: 'a paragraph in Chicago style', clicks: ['Cite it', '¶ 1'], finds: /, para\. 1,/ },
  { asks: 'a link to ¶ 1.1', clicks: ['¶ 1.1'], finds: 'The first sub-point has a round mark' },
  { asks: 'whether a quotation is exact', clicks: ['Check a quotation'], finds: 'What counts' },
  {
    asks: 'when the free trade agreement took effect',
    clicks: ['ROK–Peru Free Trade Agreement'],
    finds: 'In force since 1 August 2011.',
  },
  {
    asks: 'the organization called CEPAL',
    clicks: ['All names from A to Z', 'CEPAL'],
    finds: 'Economic Commission for Latin America and the Caribbean',
  },
  {
    asks: 'all on infrastructure',
    clicks: ['Infrastructure'],
    finds: 'large-scale infrastructure construction projects',
  },
  { asks: 'whether this is official', clicks: [], finds: 'independent and no government’s site' },
  { asks: 'where the data are', clicks: ['Data'], finds: /JSON Feed/ },
];

test.each(tasks)('two clicks at most lead to $asks', async ({ clicks, finds }) => {
  expect(clicks.length).toBeLessThanOrEqual(2);
  const page = await open('');
  for (const name of clicks) {
    const main = page.getByRole('main');
    const found = main.getByRole('link', { name, exact: true }).or(main.locator('summary', { hasText: name }));
    await found.first().click();
    await page.waitForLoadState();
  }
  expect(await page.getByRole('main').getByText(finds).first().isVisible()).toBe(true);
});

import { expect, test } from 'vitest';
import { open } from './reader.ts';

test.each([
  ['organizations/eclacc/2013/', 'eclacc'],
  ['releases/2013-09-26-rok-peruu/cite/', 'rok peruu'],
  ['people/eda_rivas.html', 'eda rivas'],
  ['2013/', ''],
])('at the wrong address %s stands “%s” in the search, and nothing is loaded for it', async (path, words) => {
  const page = await open(path);
  const box = page.locator('main').getByRole('searchbox');
  expect(await box.inputValue()).toBe(words);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((address) => /sitemap|\.json/.test(address))).toEqual([]);
});

test('the search mends the spelling of a wrong address', async () => {
  const page = await open('organizations/eclacc/');
  await page.locator('main').getByRole('searchbox').press('Enter');
  await page.getByText('Did you mean').waitFor();
  expect(await page.locator('[data-part="hint"]').innerText()).toMatch(/eclac\b/i);
});

test('without scripts the page for a wrong address leads to every section and to all names', async () => {
  const page = await open('organizations/eclacc/', { javaScriptEnabled: false });
  const names = ['Front page', 'All names from A to Z', 'Releases', 'Organizations'];
  for (const name of names) expect(await page.locator('main').getByRole('link', { name }).count(), name).toBe(1);
});

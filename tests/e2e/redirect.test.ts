import { inject, expect, test } from 'vitest';
import { open } from './reader.ts';

const old = 'releases/2020-01-02-unnumbered/';
const now = () => `${inject('address').fixture}releases/2020-01-02-synthetic-unnumbered/`;

test('an address that moved leads to the passage that was cited', async () => {
  const page = await open(`${old}#p2`);
  await page.waitForURL(`${now()}#p2`);
  expect(await page.locator('section:target').getAttribute('id')).toBe('p2');
});

test('without scripts it leads to the page', async () => {
  const page = await open(`${old}#p2`, { javaScriptEnabled: false });
  await page.waitForURL((url) => url.href.startsWith(now()));
  expect(await page.locator('h1').textContent()).toContain('A Synthetic Release Without Numbers');
});

test('a place that is now part of another opens there, without scripts', async () => {
  const page = await open('releases/2020-01-02-synthetic-unnumbered/#p2-2', { javaScriptEnabled: false });
  const [mark, passage] = await Promise.all(['#p2-2', '#p2-1'].map((id) => page.locator(id).boundingBox()));
  expect(Math.abs((mark?.y ?? 0) - (passage?.y ?? Infinity))).toBeLessThan(60);
});

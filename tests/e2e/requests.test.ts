import { expect, inject, test } from 'vitest';
import { kindsOfPages } from '../setup/site.ts';
import { complaints, readers } from './reader.ts';

const { open } = readers();

test('no page asks another site for anything, complains, or loads the search before it is used', async () => {
  const page = await open('');
  const home = inject('address').fixture;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(home.length)));
  for (const path of kindsOfPages('fixture')) {
    const heard = await complaints(page, async () => {
      await page.goto(home + path, { waitUntil: 'load' });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    });
    expect(heard, path).toEqual([]);
    expect(asked, path).toContain(path);
    expect(asked.filter((address) => address.startsWith('pagefind/'))).toEqual([]);
  }
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetUnused, Store } from '../../src/model/store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what no build has used for a month is deleted, what one has used is not', () => {
  const store = new Store(folder);
  for (const means of ['used', 'unused']) store.keep(means, Buffer.from(means));
  const longAgo = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo);

  expect(store.find('used')?.toString()).toBe('used');
  forgetUnused(folder);
  expect(store.find('used')?.toString()).toBe('used');
  expect(store.find('unused')).toBeUndefined();
});

test('what was damaged since it was kept is not found', () => {
  const store = new Store(folder);
  store.keep('means', Buffer.from('as it was kept'));
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, 'utf8').replace('was kept', 'was not'));
  expect(store.has('means')).toBe(true);
  expect(store.find('means')).toBeUndefined();
});

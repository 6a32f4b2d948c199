import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepReceipt, toldOf } from '../../src/integrations/receipt.ts';
import { describedIn } from '../../src/integrations/description.ts';

const told = ['/about/ is published but not recorded.'];

let folder = '';
let site = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  [site, content] = [join(folder, 'dist'), join(folder, 'content')];
  for (const path of ['about', 'pictures']) mkdirSync(join(site, path), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'A page');
  writeFileSync(join(site, 'about/index.html'), 'About');
  mkdirSync(content);
  writeFileSync(join(content, 'addresses.txt'), '/');
  keepReceipt('test of receipts', describedIn(site), content, told);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a site that is as it was made is known, with what was told', () => {
  expect(toldOf('test of receipts', site, content)).toEqual(told);
  expect(toldOf('other inputs', site, content)).toBeUndefined();
});

test.each<[string, () => void]>([
  ['a byte is another', () => writeFileSync(join(site, 'index.html'), 'B page')],
  ['a file is gone', () => rmSync(join(site, 'about/index.html'))],
  ['a file is too many', () => writeFileSync(join(site, 'about/more.html'), '')],
  ['a file has another name', () => (rmSync(join(site, 'index.html')), writeFileSync(join(site, 'a.html'), 'A page'))],
  ['it is gone', () => rmSync(site, { recursive: true })],
  ['the record of addresses is another', () => writeFileSync(join(content, 'addresses.txt'), '/about/')],
  ['the record of addresses is gone', () => rmSync(join(content, 'addresses.txt'))],
])('a site is not known when %s', (_what, spoil) => {
  spoil();
  expect(toldOf('test of receipts', site, content)).toBeUndefined();
});

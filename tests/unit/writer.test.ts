import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Writer } from '../../src/integrations/writer.ts';

let dir = '';
let writer = new Writer();
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'writer-'));
  writer = new Writer();
  writer.start(dir);
});
afterEach(() => rmSync(dir, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('more files than may wait are all written, and described with what others put beside them', async () => {
  const paths = Array.from({ length: 200 }, (_, number) => `${number}/page.txt`);
  for (const path of paths) await writer.write(path, bytes(path));
  await writer.finish();
  writeFileSync(join(dir, 'favicon.svg'), 'é');
  for (const path of paths) expect(readFileSync(join(dir, path), 'utf8')).toBe(path);
  const files = [...paths.map((path) => ({ path, text: path })), { path: 'favicon.svg', text: 'é' }];
  expect(writer.files()).toEqual(
    files
      .map(({ path, text }) => ({ path, size: Buffer.byteLength(text), digest: digestOf(text) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
});

test('a file that was changed afterwards is described as it is', async () => {
  await writer.write('a.txt', bytes('first'));
  await writer.finish();
  // A file system may count time in steps of some milliseconds.
  await setTimeout(20);
  writeFileSync(join(dir, 'a.txt'), 'other');
  expect(writer.files()).toEqual([{ path: 'a.txt', size: 5, digest: digestOf('other') }]);
});

test('what cannot be written ends the build that waits for it, and is told once', async () => {
  writeFileSync(join(dir, 'robots.txt'), 'of public/');
  await writer.write('robots.txt', bytes('made'));
  await expect(writer.finish()).rejects.toThrow(
    'robots.txt cannot be published: another page, or a file of public/, has that name.',
  );
  await writer.write('a.txt', bytes('a'));
  await writer.finish();
  expect(readdirSync(dir)).toEqual(['robots.txt']);
  expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toBe('of public/');
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lock } from '../../src/integrations/lock.ts';
import { replace, restore } from '../../src/integrations/replacement.ts';

let dir = '';
let output = '';
let draft = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'publication-'));
  [output, draft] = [join(dir, 'dist'), join(dir, '.dist')];
  for (const [folder, text] of [
    [output, 'old'],
    [draft, 'new'],
  ] as const) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), text);
  }
});
afterEach(() => rmSync(dir, { recursive: true }));

const published = () => readFileSync(join(output, 'index.html'), 'utf8');
const former = () => existsSync(`${draft}.former`);

test('a finished draft takes the place of what was published', async () => {
  await replace(output, draft);
  expect([published(), existsSync(draft), former()]).toEqual(['new', false, false]);
});

test('where it cannot, what was published stands there still', async () => {
  rmSync(draft, { recursive: true });
  await expect(replace(output, draft)).rejects.toThrow('dist cannot be replaced: ENOENT');
  expect([published(), former()]).toEqual(['old', false]);
});

test('what a build took away that was ended between the two moves is put back', async () => {
  renameSync(output, `${draft}.former`);
  await restore(output, draft);
  expect([published(), former()]).toEqual(['old', false]);
});

test('what a build left that was ended after them goes', async () => {
  mkdirSync(`${draft}.former`);
  await restore(output, draft);
  expect([published(), former()]).toEqual(['old', false]);
});

test('one build at a time has a place; what a killed one left is taken over', () => {
  const path = join(dir, '.dist.lock');
  writeFileSync(path, String(process.ppid));
  expect(() => lock(path, output)).toThrow(`Another build (process ${process.ppid}) is writing ${output}.`);

  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path, String(pid));
  const unlock = lock(path, output);
  expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  unlock();
  expect(existsSync(path)).toBe(false);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lock } from '../../src/integrations/lock.ts';
import { replace, requireReplaceable, restore } from '../../src/integrations/replacement.ts';
import { lackOfRoom } from '../../src/integrations/room.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, rm: vi.fn(real.rm) };
});

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, mkdirSync: vi.fn(real.mkdirSync) };
});

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

test('a build may take the place of nothing, an empty folder and a site, and of nothing else', () => {
  mkdirSync(join(dir, 'empty'));
  for (const place of [join(dir, 'nothing'), join(dir, 'empty'), output]) requireReplaceable(place);
  expect(() => requireReplaceable(join(output, 'index.html'))).toThrow('index.html is a file; a build takes the place');
  expect(() => requireReplaceable(dir)).toThrow(`${dir} is a folder of other things, such as .dist; a build takes`);
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

test('of two builds that begin at the same moment one has the place', () => {
  const path = join(dir, '.dist.lock');
  vi.mocked(mkdirSync).mockImplementationOnce(() => {
    writeFileSync(path, String(process.ppid));
    return undefined;
  });
  expect(() => lock(path, output)).toThrow(`Another build (process ${process.ppid}) is writing ${output}.`);
  expect(readFileSync(path, 'utf8')).toBe(String(process.ppid));
});

test('what a full disk left of a lock, a file without an owner, keeps nobody away', () => {
  const path = join(dir, '.dist.lock');
  writeFileSync(path, '');
  lock(path, output)();
  expect(existsSync(path)).toBe(false);
});

test('what was published before and cannot be removed is named', async () => {
  vi.mocked(rm).mockRejectedValueOnce(new Error('EACCES: permission denied, rmdir'));
  await expect(replace(output, draft)).rejects.toThrow(
    `${draft}.former, which was published before, cannot be removed: EACCES: permission denied, rmdir. Remove it by hand.`,
  );
  expect(published()).toBe('new');
});

test('a place in which one may not write is named, and what to do', () => {
  expect(() => lock(join(output, 'index.html/.dist.lock'), 'the place')).toThrow(
    /^the place cannot be written: E[A-Z]+: .*index\.html.* Give this build the right to write in .*index\.html, or write elsewhere: npm run build -- --outDir elsewhere\.$/,
  );
});

test('a folder that is not there yet is made', () => {
  lock(join(dir, 'deeper/still/.dist.lock'), output)();
  expect(existsSync(join(dir, 'deeper/still'))).toBe(true);
});

test('a full disk and a limit to the size of files are told after a failure', () => {
  expect(lackOfRoom([dir])).toEqual([]);
  expect(lackOfRoom([dir], Infinity)).toEqual([
    `The disk of ${dir} is full. Make room there, or write elsewhere: npm run build -- --outDir elsewhere.`,
  ]);
  const script = `import { lackOfRoom } from ${JSON.stringify(resolve('src/integrations/room.ts'))}; console.log(lackOfRoom([]));`;
  const { stdout } = spawnSync('sh', [
    '-c',
    'ulimit -f 8; "$0" --input-type=module -e "$1" | cat',
    process.execPath,
    script,
  ]);
  expect(stdout.toString()).toContain('No file may be larger than ');
});

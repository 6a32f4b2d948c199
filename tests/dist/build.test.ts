import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { astro, bytesOf, environmentOf, filesOf, sites } from '../setup/site.ts';

const { CONTENT_DIR } = sites.fixture.env;

/** Builds the fixture, or other `content`, as the project in the folder `cwd` does. */
function build(outDir: string, content: string = CONTENT_DIR, cwd = process.cwd(), more: NodeJS.ProcessEnv = {}) {
  const env = { ...environmentOf('fixture'), CONTENT_DIR: content, ...more };
  return spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], { cwd, env, encoding: 'utf8' });
}

/** Holds a build in `outDir` against the fixture that the tests read: the same files of the same bytes. */
function expectTheSame(outDir: string) {
  const again = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  for (const file of filesOf('fixture')) {
    expect(again).toContain(file);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(readFileSync(join(outDir, file))), file).toBe(hash(bytesOf('fixture', file)));
  }
}

test('a mistake in the content stops the build, and leaves published what was before', () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(CONTENT_DIR, content, { recursive: true });
  const path = join(content, 'releases/2020-03-04-synthetic-forms.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('act: agrees', 'act: agree'));

  const dir = mkdtempSync(join(tmpdir(), 'spoilt-'));
  // As if the build before had been ended while it took this away for its own.
  mkdirSync(join(dir, '.site.former'));
  writeFileSync(join(dir, '.site.former/index.html'), 'published before');
  const { status, stderr, stdout } = build(join(dir, 'site'), content);
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('2020-03-04-synthetic-forms.md:48 · statements[0].act');
  expect(readdirSync(dir, { recursive: true }).sort()).toEqual(['site', 'site/index.html']);
  for (const folder of [content, dir]) rmSync(folder, { recursive: true });
});

test('a build takes the place of no file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'file-'));
  writeFileSync(join(dir, 'thesis.txt'), 'years of work');
  const { status, stderr } = build(join(dir, 'thesis.txt'));
  expect(status).not.toBe(0);
  expect(stderr).toContain('thesis.txt is a file; a build takes the place of a site');
  expect(readdirSync(dir)).toEqual(['thesis.txt']);
  expect(readFileSync(join(dir, 'thesis.txt'), 'utf8')).toBe('years of work');
  rmSync(dir, { recursive: true });
});

test('of two builds of sites outside of the project, which share a place inside, one waits', () => {
  const dir = mkdtempSync(join(tmpdir(), 'outside-'));
  const lock = resolve('.cache/outside.lock');
  writeFileSync(lock, String(process.pid));
  const { status, stderr } = build(join(dir, 'site'));
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  rmSync(lock);
  expect(status).not.toBe(0);
  expect(stderr).toContain(`Another build (process ${process.pid}) is writing ${resolve('.astro')}.`);
  expect(readdirSync(dir)).toEqual([]);
  rmSync(dir, { recursive: true });
});

test('a build that the system keeps from writing says so, and leaves nothing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'limited-'));
  const { stderr } = spawnSync(
    'sh',
    // Its output goes through a pipe, which has no size.
    ['-c', 'ulimit -f 100; "$0" "$@" | cat >&2', process.execPath, astro, 'build', '--outDir', join(dir, 'site')],
    { env: environmentOf('fixture'), encoding: 'utf8' },
  );
  expect(stderr).toContain('Allow larger ones: ulimit -f unlimited.');
  expect(readdirSync(dir)).toEqual([]);
});

/** Several builds on a slow machine, in milliseconds. */
const long = 180_000;

/** What is built of: the project without what it installs and keeps, which is as good elsewhere. */
const project = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src', CONTENT_DIR];

test(
  'the project in another folder, time zone, language and order of files gives the same bytes, and no warning',
  () => {
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
    for (const path of project) cpSync(path, join(elsewhere, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
    // As if a build had been ended while Astro kept a font for the next.
    const kept = 'node_modules/.astro/fonts';
    const forget = () => rmSync(kept, { recursive: true, force: true });
    onTestFinished(forget);
    forget();
    mkdirSync(kept, { recursive: true });
    for (const font of filesOf('fixture', '.woff2')) writeFileSync(join(kept, basename(font)), 'half');
    const { status, stderr, stdout } = build('out', CONTENT_DIR, elsewhere, {
      // Yesterday, when it is midnight in Greenwich.
      TZ: 'America/St_Johns',
      // Its alphabet has “ch”, as in “Seat Charlie”, after “h”.
      LC_ALL: 'cs_CZ.UTF-8',
      NODE_OPTIONS: `--import ${pathToFileURL('tests/setup/backwards.mjs').href}`,
    });
    expect(status, stderr).toBe(0);
    expect((stdout + stderr).split('\n').filter((line) => line.includes('WARN'))).toEqual([]);
    expectTheSame(join(elsewhere, 'out'));
    rmSync(elsewhere, { recursive: true });
  },
  long,
);

test(
  'no build writes where another does; a killed one leaves what was published, and the next gives the same bytes',
  async () => {
    const outDir = resolve('.cache/killed');
    rmSync(outDir, { recursive: true, force: true });
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'index.html'), 'published before');
    const killed = spawn(process.execPath, [astro, 'build', '--outDir', outDir], { env: environmentOf('fixture') });
    const ended = once(killed, 'close');
    await vi.waitUntil(() => existsSync(resolve('.cache/.killed/releases')), long);
    killed.kill('SIGSTOP');

    const other = build(outDir);
    expect(other.status).not.toBe(0);
    expect(other.stderr).toContain(`Another build (process ${killed.pid}) is writing ${outDir}.`);

    killed.kill('SIGKILL');
    await ended;
    expect(readdirSync(outDir)).toEqual(['index.html']);
    // Midnight is yesterday in Greenwich, and numbers have other digits.
    const { status, stderr } = build(outDir, CONTENT_DIR, undefined, {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'ar_EG.UTF-8',
    });
    expect(status, stderr).toBe(0);
    expectTheSame(outDir);
    expect(readdirSync('.cache').filter((name) => name.startsWith('.killed'))).toEqual([]);
    rmSync(outDir, { recursive: true });
  },
  long,
);

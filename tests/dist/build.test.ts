import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { astro, bytesOf, environmentOf, filesOf, sites } from '../setup/site.ts';

/** Builds the fixture, or other `content`, as the project in the folder `cwd` does. */
function build(outDir: string, content: string, cwd = process.cwd(), more: NodeJS.ProcessEnv = {}) {
  const env = { ...environmentOf('fixture'), CONTENT_DIR: content, ...more };
  return spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], { cwd, env, encoding: 'utf8' });
}

test('a mistake in the content stops the build and leaves nothing published', () => {
  const content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(sites.fixture.env.CONTENT_DIR, content, { recursive: true });
  const path = join(content, 'releases/2020-03-04-synthetic-forms.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('act: agrees', 'act: agree'));

  const outDir = resolve('.cache/spoilt');
  const { status, stderr, stdout } = build(outDir, content);
  rmSync(content, { recursive: true });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('2020-03-04-synthetic-forms.md:48 · statements[0].act');
  expect(existsSync(outDir)).toBe(false);
});

/** What is built of: the project without what it installs and keeps, which is as good elsewhere. */
const project = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src', sites.fixture.env.CONTENT_DIR];

test('the project in another folder, time zone, language and order of files gives the same bytes, and no warning', () => {
  const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
  for (const path of project) cpSync(path, join(elsewhere, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  const { status, stderr, stdout } = build('out', sites.fixture.env.CONTENT_DIR, elsewhere, {
    TZ: 'Pacific/Kiritimati',
    // Its alphabet ends in “aa”.
    LC_ALL: 'da_DK.UTF-8',
    NODE_OPTIONS: `--import ${pathToFileURL('tests/setup/backwards.mjs').href}`,
  });
  expect(status, stderr).toBe(0);
  expect((stdout + stderr).split('\n').filter((line) => line.includes('WARN'))).toEqual([]);
  const again = readdirSync(join(elsewhere, 'out'), { recursive: true, encoding: 'utf8' });
  for (const file of filesOf('fixture')) {
    expect(again).toContain(file);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(readFileSync(join(elsewhere, 'out', file))), file).toBe(hash(bytesOf('fixture', file)));
  }
  rmSync(elsewhere, { recursive: true });
});

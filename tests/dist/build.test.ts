import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { astro, bytesOf, environmentOf, filesOf, sites } from '../setup/site.ts';

function build(outDir: string, content: string, more: NodeJS.ProcessEnv = {}) {
  const env = { ...environmentOf('fixture'), CONTENT_DIR: content, ...more };
  return spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], { env, encoding: 'utf8' });
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

test('another folder, time zone, language and order of files give the same bytes', () => {
  const content = join(mkdtempSync(join(tmpdir(), 'content-')), 'elsewhere');
  cpSync(sites.fixture.env.CONTENT_DIR, content, { recursive: true });
  const outDir = resolve('.cache/again');
  const { status, stderr } = build(outDir, content, {
    TZ: 'Pacific/Kiritimati',
    // Its alphabet ends in “aa”.
    LC_ALL: 'da_DK.UTF-8',
    NODE_OPTIONS: `--import ${pathToFileURL('tests/setup/backwards.mjs').href}`,
  });
  expect(status, stderr).toBe(0);
  const again = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
  for (const file of filesOf('fixture')) {
    expect(again).toContain(file);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(readFileSync(join(outDir, file))), file).toBe(hash(bytesOf('fixture', file)));
  }
  for (const folder of [outDir, content]) rmSync(folder, { recursive: true });
});

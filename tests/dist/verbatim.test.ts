import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, environmentOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const page = 'releases/2013-09-26-rok-peru/index.html';
const sha256 = 'd997da5fe6916dee52ff595265ece76146b02cd8199ba66b6cb015cbda6dbe82';

test('the published source is the captured file, byte for byte', () => {
  const bytes = bytesOf('edition', 'releases/2013-09-26-rok-peru/source.txt');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});

/** Letter by letter, by another way than the edition's own check: nothing but white space is put aside. */
test('the built page has every letter of the source in its order', () => {
  const source = readFileSync('content/releases/2013-09-26-rok-peru.txt', 'utf8');
  const release = source.slice(source.indexOf('ROK and Peruvian'));
  const letters = (text: string) => text.replace(/\s+/g, '');
  const expected = letters(release).replace(/(?<=[.y]|ion)(\d)\.(?=[A-Z])/g, '$1');

  const $ = pageOf('edition', page);
  const shown = $('source-text')
    .find('h1, section > .row > a.number, .words')
    .toArray()
    .map((element) => $(element).text())
    .filter((text) => !/^\d\.\d$/.test(text));
  expect(letters(shown.join(' '))).toBe(expected);
});

test('npm run verify passes on both sites, and fails at a changed letter', () => {
  for (const site of Object.keys(sites) as SiteName[]) {
    expect(verify(site, sites[site].outDir).stdout).toMatch(/words equal to the source/);
  }
  const copy = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync(sites.edition.outDir, copy, { recursive: true });
  const html = readFileSync(join(copy, page), 'utf8');
  writeFileSync(join(copy, page), html.replace('forged in September 2012', 'forged in May 2012'));
  const spoilt = verify('edition', copy);
  rmSync(copy, { recursive: true });
  expect(spoilt.status).toBe(1);
  expect(spoilt.stderr).toContain('[-September-] {+May+}');
});

function verify(site: SiteName, dist: string) {
  return spawnSync(process.execPath, ['src/verify.ts', dist], { env: environmentOf(site), encoding: 'utf8' });
}

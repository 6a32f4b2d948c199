import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, environmentOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const page = 'releases/2013-09-26-rok-peru/index.html';
const sha256 = 'd997da5fe6916dee52ff595265ece76146b02cd8199ba66b6cb015cbda6dbe82';

const names = Object.keys(sites) as SiteName[];
const releases = names.flatMap((site) =>
  filesOf(site, 'source.txt').map((path) => ({ site, id: path.split('/')[1] ?? '', path })),
);

test.each(releases)(
  '$site: the source of $id as published is the captured file, byte for byte',
  ({ site, id, path }) => {
    const captured = readFileSync(join(sites[site].env.CONTENT_DIR, 'releases', `${id}.txt`));
    expect(bytesOf(site, path).equals(captured)).toBe(true);
  },
);

test('the captured file of the first release is the one that was captured', () => {
  const bytes = bytesOf('fixture', 'releases/2013-09-26-rok-peru/source.txt');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
});

/** Letter by letter, by another way than the edition's own check: nothing but white space is put aside. */
test('the built page has every letter of the source in its order', () => {
  const source = bytesOf('fixture', 'releases/2013-09-26-rok-peru/source.txt').toString();
  const release = source.slice(source.indexOf('ROK and Peruvian'));
  const letters = (text: string) => text.replace(/\s+/g, '');
  const expected = letters(release).replace(/(?<=[.y]|ion)(\d)\.(?=[A-Z])/g, '$1');

  const $ = pageOf('fixture', page);
  const shown = $('source-text')
    .find('h1, section > .row > a.number, .words')
    .toArray()
    .map((element) => $(element).text())
    .filter((text) => !/^\d\.\d$/.test(text));
  expect(letters(shown.join(' '))).toBe(expected);
});

test('npm run verify passes on both sites, a line for each release', () => {
  for (const site of names) {
    const { status, stdout } = verify(site, sites[site].outDir);
    const lines = stdout.trim().split('\n');
    expect(status).toBe(0);
    expect(lines).toHaveLength(filesOf(site, 'source.txt').length);
    for (const line of lines) expect(line).toMatch(/^[\w-]+: \d+ words equal to the source, SHA-256 [0-9a-f]{64}$/);
  }
});

test.each([
  {
    name: 'a word of the page',
    file: page,
    from: 'forged in September 2012',
    to: 'forged in May 2012',
    told: /the page differs from its source at letter \d+ \(“S” in the source, here “M”\): .*\[-September-\] \{\+May\+\}/,
  },
  {
    name: 'a letter of the plain text',
    file: 'releases/2013-09-26-rok-peru.txt',
    from: 'º In response',
    to: 'º in response',
    told: /the plain text differs from its source at letter \d+ \(“I” in the source, here “i”\)/,
  },
  {
    name: 'the published source',
    file: 'releases/2013-09-26-rok-peru/source.txt',
    from: 'airports, road and ports',
    to: 'airports, roads and ports',
    told: /source\.txt as published has SHA-256 [0-9a-f]{64}, not d997da5f/,
  },
  {
    name: 'the published digest',
    file: page,
    from: sha256,
    to: '0'.repeat(64),
    told: /the page has SHA-256 0{64}, not/,
  },
])('npm run verify fails where $name is changed', ({ file, from, to, told }) => {
  const copy = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync(sites.fixture.outDir, copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
  const spoilt = verify('fixture', copy);
  rmSync(copy, { recursive: true });
  expect(spoilt.status).toBe(1);
  expect(spoilt.stderr).toMatch(told);
});

function verify(site: SiteName, dist: string) {
  return spawnSync(process.execPath, ['src/verify.ts', dist], { env: environmentOf(site), encoding: 'utf8' });
}

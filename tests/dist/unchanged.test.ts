import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { astro, environmentOf } from '../setup/site.ts';

const outDir = resolve('.cache/unchanged');
const nothingToDo = 'nothing that it is made of has changed';
const unrecorded = '/about/ is published but not recorded';
let content = '';

beforeAll(async () => {
  content = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
  cpSync('content', content, { recursive: true });
  const record = join(content, 'addresses.txt');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^\/about\/\t.*\n/m, ''));
  rmSync(outDir, { recursive: true, force: true });
  write('First words.');
  await build({ meanwhile: () => write('Second words.') });
});
afterAll(() => {
  rmSync(join(content, '..'), { recursive: true });
  rmSync(outDir, { recursive: true });
});

/** Builds the content; `meanwhile` happens when it has begun, and has not read the content. */
async function build({ env = {}, meanwhile }: { env?: NodeJS.ProcessEnv; meanwhile?: () => void } = {}) {
  const { CI: _, ...own } = environmentOf('edition');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', outDir], {
    env: { ...own, CONTENT_DIR: content, ...env },
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    if (!said.includes('Building static entrypoints')) return;
    meanwhile?.();
    meanwhile = undefined;
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
  const status = await new Promise((done) => child.on('close', done));
  return { status, said };
}

/** Puts words before the account of the first change. */
function write(words: string): void {
  const text = readFileSync('content/edition.md', 'utf8');
  writeFileSync(join(content, 'edition.md'), text.replace('text: ', `text: ${words} `));
}

/** Each file of the site, with `tell` of its path. */
function site<Told>(tell: (path: string) => Told): Map<string, Told> {
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path, tell(path)]));
}
const page = (path: string) => readFileSync(join(outDir, path), 'utf8');
const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const timesOf = (path: string) => [statSync(path).ino, statSync(path).ctimeMs];

test('a site whose content was written while it was built is built anew', async () => {
  expect(page('about/index.html')).toContain('Second words.');
  write('First words.');
  expect(await build()).toMatchObject({ status: 0 });
  expect(page('about/index.html')).toContain('First words.');
});

test('of what stands as it was built, nothing is written, and all is told as before', async () => {
  const before = site(timesOf);
  const { status, said } = await build();
  expect(said).toContain(nothingToDo);
  expect(said).toContain(unrecorded);
  expect(status).toBe(0);
  expect(site(timesOf)).toEqual(before);
});

test('on a CI service an address that is not recorded stops it still, and leaves what was published', async () => {
  const before = site(timesOf);
  const { status, said } = await build({ env: { CI: 'true' } });
  expect(said).toContain(unrecorded);
  expect(said).toContain('npm run record');
  expect(status).not.toBe(0);
  expect(site(timesOf)).toEqual(before);
});

test('a site with another byte, or without a file, is built anew', async () => {
  const before = site(digestOf);
  writeFileSync(join(outDir, 'about/index.html'), page('about/index.html').replace('About', 'abouT'));
  rmSync(join(outDir, 'feed.xml'));
  const { said } = await build();
  expect(said).not.toContain(nothingToDo);
  expect(site(digestOf)).toEqual(before);
});

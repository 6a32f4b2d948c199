import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mistake } from '../../../src/model/mistake.ts';
import { addressesFile, goneFrom, rewordedIn } from '../../../src/record/addresses.ts';
import { digestOf } from '../../../src/record/digest.ts';
import { readRecord, writeRecord } from '../../../src/record/file.ts';
import { openingOf } from '../../../src/record/opening.ts';
import { publishedIn } from '../../../src/record/published.ts';
import { strayRedirects } from '../../../src/record/redirects.ts';
import { wordsFile } from '../../../src/record/words.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'record-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** What a site publishes, and what the record has: the place of a passage moved, a page went, a word is another. */
const published = new Map([
  ['/about/', 'About'],
  ['/about/#cite', 'How to cite'],
  ['/b/', 'New'],
  ['/b/#p1', 'The first'],
  ['/b/#p2', 'Another'],
  ['/index.json', ''],
]);
const recorded = [
  ['/about/', 'About'],
  ['/about/#cite', 'Citing'],
  ['/a/', 'Old'],
  ['/a/#p1', 'The first'],
  ['/a/#p2', 'The second'],
  ['/a.json', ''],
  ['/index.json', ''],
] as const;
const place = { file: 'edition.md' };
const redirect = (from: string, to: string) => ({ from, to, place });
const problems = (mistakes: { problem: string }[]) => mistakes.map(({ problem }) => problem);

test('every recorded address is published still, or it or its page is redirected', () => {
  expect(problems(goneFrom(published, recorded, []))).toEqual([
    '/a/ (“Old”) is no longer published.',
    '/a.json is no longer published.',
  ]);
  const here = new Map([...published, ['/a/', 'Old'], ['/a/#p1', 'The first']]);
  expect(problems(goneFrom(here, recorded, []))).toEqual([
    '/a/#p2 (“The second”) is no longer published.',
    '/a.json is no longer published.',
  ]);
  expect(problems(goneFrom(published, recorded, [redirect('/a/', '/b/')]))).toEqual([
    '/a.json is no longer published.',
  ]);
  expect(goneFrom(published, recorded, [redirect('/a/', '/b/'), redirect('/a.json', '/index.json')])).toEqual([]);
});

test('every recorded address opens at the words that it had', () => {
  expect(problems(rewordedIn(published, recorded))).toEqual([
    '/about/#cite opens at other words: “How to cite”, not “Citing”.',
  ]);
});

test('a redirect leads from what is not published to what is, and each place of a page to its words', () => {
  const stray = (from: string, to: string) => problems(strayRedirects(published, recorded, [redirect(from, to)]));
  expect(stray('/about/', '/b/')).toEqual(['/about/ is still published.']);
  expect(stray('/a/', '/c/')).toEqual(['/c/ is not published.']);
  expect(stray('/a/', '/about/')).toEqual([]);
  expect(stray('/a/#p1', '/a/#p2')).toEqual(['/a/#p2 is not published.']);
  expect(stray('/a.json', '/index.json')).toEqual([]);
  expect(stray('/a/', '/b/')).toEqual(['/a/#p2 (“The second”) would open at other words at /b/#p2 (“Another”).']);
  expect(stray('/a/', '/b/#p1')).toEqual(stray('/a/', '/b/'));
});

test.each([
  ['<h1>One <em>two</em>\n three</h1><p>Four</p>', 'One two three'],
  ['<p>1 2 3 4 5 6 7 8 9 10</p>', '1 2 3 4 5 6 7 8'],
  ['<section id="p1"><h2></h2><p>One</p><p>Two</p></section>', 'One'],
  ['<li>One<ul><li>Two</li></ul></li>', 'One'],
  ['<div><p>One</p>Two</div>', 'One'],
  ['<div>One<article>Two</article></div>', 'One'],
  ['<div>One<details>Two</details></div>', 'One'],
  ['<div><p data-layer="machine">Copy <a>this</a> now</p><p>One</p></div>', 'One'],
  ['<div><p data-layer="machine"><i data-layer="note">Copy</i> now</p><p>One</p></div>', 'One'],
  ['<div><script>one()</script><style>p{}</style>Two</div>', 'Two'],
  ['<p data-layer="note">One</p>', 'One'],
  ['<span></span><p>After it</p>', ''],
  ['<p>A&amp;B</p>', 'A&B'],
])('%s opens at “%s”', (html, opening) => {
  expect(openingOf(html)).toBe(opening);
});

test('a site publishes its pages, the places in them that have words, and its files; what serves them it does not', () => {
  const files = {
    'index.html': '<html id="top_"><header>Edition</header><h1 class="a">Front</h1><p id="ab">One</p><p id="b"></p>',
    'about/index.html': '<p id="own_">One</p><h1>About</h1>',
    'plain/index.html': '<p>No heading</p>',
    'data/2013.json': '{}',
    ...Object.fromEntries(
      ['404.html', '_headers', '.htaccess', 'robots.txt', 'sw.js', 'sitemap-0.xml', 'pagefind/a.js'].map((name) => [
        name,
        '<h1>Machinery</h1>',
      ]),
    ),
    'data/robots.txt': '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  expect([...publishedIn(dir)]).toEqual([
    ['/about/', 'About'],
    ['/data/2013.json', ''],
    ['/data/robots.txt', ''],
    ['/', 'Front'],
    ['/#ab', 'One'],
    ['/plain/', ''],
  ]);
});

const digest = '0123456789abcdef'.repeat(4);

test.each([
  ['/about/\tAbout this edition', ['/about/', 'About this edition']],
  ['/index.json', ['/index.json', '']],
  ['about/\tAbout', undefined],
])('addresses.txt: %s', (line, entry) => {
  const read = addressesFile.read(line);
  expect(read).toEqual(entry);
  if (read) expect(addressesFile.write(read)).toBe(line);
});

test.each([
  [`a-1#p2 2026-11-23 ${digest}`, { release: 'a-1', passage: 'p2', date: '2026-11-23', digest }],
  [`a-1 2026-11-23 ${digest}`, { release: 'a-1', passage: '', date: '2026-11-23', digest }],
  ['a-1#p2 2026-11-23 -', { release: 'a-1', passage: 'p2', date: '2026-11-23', digest: '-' }],
  [`A#p2 2026-11-23 ${digest}`, undefined],
  [` a#p2 2026-11-23 ${digest}`, undefined],
  [`a# 2026-11-23 ${digest}`, undefined],
  [`a#p2 2026-11-2 ${digest}`, undefined],
  [`a#p2 2026-11-23 ${digest}0`, undefined],
  [`a#p2 2026-11-23 ${digest.toUpperCase()}`, undefined],
])('words.txt: %s', (line, entry) => {
  const read = wordsFile.read(line);
  expect(read).toEqual(entry);
  if (read) expect(wordsFile.write(read)).toBe(line);
});

test('a record is written sorted by code unit, read back as it was, and left alone where nothing is new', () => {
  const entries = ['/b/', '/ä/', '/a/', '/B/', '/a/'].map((address) => [address, 'Words'] as const);
  writeRecord(dir, addressesFile, entries);
  const path = join(dir, 'addresses.txt');
  const lines = readFileSync(path, 'utf8').split('\n');
  expect(lines[0]).toMatch(/^# Addresses for good.* Written by npm run record\.$/);
  expect(lines.slice(1)).toEqual(['/B/', '/a/', '/a/', '/b/', '/ä/'].map((address) => `${address}\tWords`).concat(''));
  expect(readRecord(dir, addressesFile, [])).toHaveLength(5);

  utimesSync(path, 1, 1);
  writeRecord(dir, addressesFile, entries.toReversed());
  expect(statSync(path).mtimeMs).toBe(1000);
  writeRecord(dir, addressesFile, entries.slice(1));
  expect(readRecord(dir, addressesFile, [])).toHaveLength(4);
});

test('a line that is none is told with its place; where there is no record yet, nothing is recorded', () => {
  expect(readRecord(dir, addressesFile, [])).toEqual([]);
  writeFileSync(join(dir, 'addresses.txt'), '# About\n/a/\tOne\n\n#strange\n');
  const mistakes: Mistake[] = [];
  expect(readRecord(dir, addressesFile, mistakes)).toEqual([['/a/', 'One']]);
  expect(mistakes.map(({ line, problem }) => `${line} ${problem}`)).toEqual(['4 “#strange” is no line of the record.']);
});

test('the digest of words is that of the words alone, each with a line feed', () => {
  // printf 'one\ntwo\n' | sha256sum
  const same = digestOf('one two');
  expect(same).toBe('c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8');
  expect([' one  two\n', 'one\ntwo', '\none two '].map(digestOf)).toEqual([same, same, same]);
  expect(digestOf('one\u00a0two')).not.toBe(same);
});

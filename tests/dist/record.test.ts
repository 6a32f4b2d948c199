import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeRedirects } from '../../src/hosting/redirects.ts';
import { publishedIn } from '../../src/record/published.ts';
import { checkAddresses, type Attitude } from '../../src/record/record.ts';
import { environmentOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

/** A copy of the fixture's content and one of the site built of it. */
const copy = mkdtempSync(join(tmpdir(), 'record-'));
const content = join(copy, 'content');
const site = join(copy, 'site');
const id = '2020-01-02-synthetic-unnumbered';

beforeEach(() => {
  for (const dir of [content, site]) rmSync(dir, { recursive: true, force: true });
  cpSync(sites.fixture.env.CONTENT_DIR, content, { recursive: true });
  cpSync(sites.fixture.outDir, site, { recursive: true });
  // Without the fixture's own redirects and what they wrote.
  change(join(content, 'edition.md'), /redirects:\n( .*\n)*/, '');
  rmSync(join(site, 'releases/2020-01-02-unnumbered'), { recursive: true });
  rmSync(join(site, 'releases/2020-01-02-unnumbered.txt'));
  change(join(site, 'releases', id, 'index.html'), '<span id="p2-2"></span>', '');
  change(join(site, 'about/index.html'), /<span id="changes-[^"]*"><\/span>/g, '');
  change(join(content, 'addresses.txt'), /^\/about\/#changes-.*\n/gm, '');
});
afterAll(() => rmSync(copy, { recursive: true }));

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (text === changed) throw new Error(`${path} has no “${from}”.`);
  writeFileSync(path, changed);
}

/** Holds the copy of the site against the record, and redirects what moved; gives what is told, or the mistakes. */
function check(attitude: Attitude = 'tell'): string {
  try {
    const { told, redirects } = checkAddresses(publishedIn(site), content, attitude);
    writeRedirects(site, redirects);
    return told.join('\n').replaceAll(content, '<content>');
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(content, '<content>') : String(error);
  }
}

const record = () => readFileSync(join(content, 'addresses.txt'), 'utf8');
const redirect = (...redirects: [from: string, to: string][]) =>
  change(
    join(content, 'edition.md'),
    'changes:',
    `redirects:\n${redirects.map(([from, to]) => `  - { from: '${from}', to: '${to}' }\n`).join('')}changes:`,
  );

test.each<SiteName>(['edition', 'fixture'])('%s: every recorded address leads to its words', (name) => {
  const lines = readFileSync(join(sites[name].env.CONTENT_DIR, 'addresses.txt'), 'utf8').trim().split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(50);
  const pages = Map.groupBy(lines, (line) => line.split(/[#\t]/)[0] ?? '');
  const letters = (text: string) => text.replace(/\s+/g, '');
  const edition = readFileSync(join(sites[name].env.CONTENT_DIR, 'edition.md'), 'utf8');
  const moved = new Set([...edition.matchAll(/from: (\S+#\S+)/g)].map(([, from]) => from));
  for (const [path, places] of pages) {
    const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
    expect(existsSync(join(sites[name].outDir, file)), path).toBe(true);
    if (!path.endsWith('/') || !filesOf(name).includes(file)) continue;
    const $ = pageOf(name, file);
    for (const [address = '', opening = ''] of places.map((line) => line.split('\t'))) {
      const element = address === path ? $('h1') : $(`[id="${address.slice(path.length + 1)}"]`);
      expect(element, address).toHaveLength(1);
      if (moved.has(address)) continue;
      expect(letters(element.text()), address).toContain(letters(opening));
    }
  }
});

test('what is recorded and unchanged is passed over in silence', () => {
  expect(check()).toBe('');
  expect(check('stop')).toBe('');
  const before = record();
  expect(check('write')).toBe('');
  expect(record()).toBe(before);
});

test('a release that is gone', () => {
  rmSync(join(site, 'releases', id), { recursive: true });
  const told = check();
  expect(told).toContain(`/releases/${id}/ (“A Synthetic Release Without Numbers”) is no longer published.`);
  expect(told).toContain(
    `mend:     Restore it, or name where it went under “redirects” of edition.md, as “- from: /releases/${id}/” and “to: …”.`,
  );
  expect(told).not.toContain('#p2');
  expect(told).not.toContain(`/releases/${id}.json`);
  expect(check('write')).toBe(told);
});

test('a place that opens at other words, until it is recorded', () => {
  change(join(site, 'areas/testing/index.html'), '>Testing</h1>', '>Trials</h1>');
  expect(check()).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/addresses.txt
      problem:  /areas/testing/ opens at other words: “Trials”, not “Testing”.
      expected: an address to lead for good to what it led to when it was published.
      mend:     Put the words back. If they name the same thing in other words, run npm run record."
  `);
  expect(check('write')).toMatchInlineSnapshot(`"/areas/testing/ opens at other words: “Trials”, not “Testing”."`);
  expect(record()).toContain('\n/areas/testing/\tTrials\n');
  expect(check('stop')).toBe('');
});

test('new addresses: told, stopped by CI, and recorded in their order', () => {
  cpSync(join(site, 'areas/testing'), join(site, 'areas/novelty'), { recursive: true });
  writeFileSync(join(site, 'data.json'), '{}');
  const lines = record().split('\n');
  expect(check()).toMatchInlineSnapshot(
    `"/areas/novelty/ and 1 more are published but not recorded. Run “CONTENT_DIR=<content> npm run record” and commit what it writes."`,
  );
  expect(check('stop')).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/addresses.txt
      problem:  /areas/novelty/ and 1 more are published but not recorded.
      expected: every published address in the record, since it is for good.
      mend:     Run “CONTENT_DIR=<content> npm run record” and commit what it writes."
  `);
  expect(check('write')).toMatchInlineSnapshot(`
    "new: /areas/novelty/ “Testing”
    new: /data.json"
  `);
  const added = record()
    .split('\n')
    .filter((line) => !lines.includes(line));
  expect(added).toEqual(['/areas/novelty/\tTesting', '/data.json']);
  expect(record().split('\n').slice(1)).toEqual(record().split('\n').slice(1, -1).sort().concat(''));
});

test('a page, its places and files that are redirected', () => {
  renameSync(join(site, 'releases', id), join(site, 'releases/renamed'));
  const extensions = ['bib', 'csl.json', 'json', 'md', 'ris', 'txt', 'xml'];
  for (const extension of extensions)
    renameSync(join(site, `releases/${id}.${extension}`), join(site, `releases/renamed.${extension}`));
  redirect(
    [`/releases/${id}/`, '/releases/renamed/'],
    [`/releases/${id}/cite/`, '/releases/renamed/cite/'],
    [`/releases/${id}/source.txt`, '/releases/renamed/source.txt'],
    ...extensions.map((extension): [string, string] => [
      `/releases/${id}.${extension}`,
      `/releases/renamed.${extension}`,
    ]),
  );
  expect(check()).toContain('published but not recorded');
  const moved = readFileSync(join(site, 'releases', id, 'index.html'), 'utf8');
  expect(moved).toContain('<link rel="canonical" href="http://localhost:4321/releases/renamed/">');
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/releases/renamed/">');
  expect(moved).toContain('<a href="/releases/renamed/">');
  expect(readFileSync(join(site, `releases/${id}.txt`), 'utf8')).toBe(
    readFileSync(join(site, 'releases/renamed.txt'), 'utf8'),
  );
  expect(readFileSync(join(site, '_redirects'), 'utf8')).toContain(`/releases/${id}/ /releases/renamed/ 301\n`);
});

test('a place that is now part of another in its page', () => {
  const page = join(site, 'releases', id, 'index.html');
  change(page, 'id="p3"', 'id="p3_"');
  expect(check()).toContain(`/releases/${id}/#p3 (“The third paragraph ends it.”) is no longer published.`);
  redirect([`/releases/${id}/#p3`, `/releases/${id}/#p2`]);
  expect(check()).toBe('');
  expect(readFileSync(page, 'utf8')).toMatch(/<span id="p3"><\/span><section[^>]* id="p2"/);
});

test('redirects from what is published, to what is not, and to other words', () => {
  renameSync(join(site, 'releases', id), join(site, 'releases/renamed'));
  redirect(
    ['/areas/testing/', '/areas/agriculture/'],
    ['/areas/trade/', '/areas/trade-and-investments/'],
    [`/releases/${id}/`, '/releases/2020-03-04-synthetic-forms/'],
    [`/releases/${id}/cite/`, '/releases/renamed/cite/'],
    [`/releases/${id}/source.txt`, '/releases/renamed/source.txt'],
  );
  expect(check()).toMatchInlineSnapshot(`
    "5 mistakes in the content; nothing was published.

    <content>/edition.md:8 · redirects[0]
      problem:  /areas/testing/ is still published.
      expected: an address that has no page, place or file of its own any more.
      mend:     Take the redirect out, or what is published there.

    <content>/edition.md:9 · redirects[1]
      problem:  /areas/trade-and-investments/ is not published.
      expected: an address of the edition from its root, as addresses.txt lists them.
      mend:     Did you mean “/areas/trade-and-investment/”?

    <content>/edition.md:10 · redirects[2]
      problem:  /releases/2020-01-02-synthetic-unnumbered/#p1 (“The first paragraph has no number.”) would open at other words at /releases/2020-03-04-synthetic-forms/#p1 (“Minister Testa met Minister Prova at the Test”).
      expected: an address to lead for good to what it led to when it was published.
      mend:     Lead to a page without such places, e.g. a list: “to: /releases/”.

    <content>/edition.md:10 · redirects[2]
      problem:  /releases/2020-01-02-synthetic-unnumbered/#p2 (“The second one names the Test Accord and”) would open at other words at /releases/2020-03-04-synthetic-forms/#p2 (“Minister Testa listed two points.”).
      expected: an address to lead for good to what it led to when it was published.
      mend:     Lead to a page without such places, e.g. a list: “to: /releases/”.

    <content>/edition.md:10 · redirects[2]
      problem:  /releases/2020-01-02-synthetic-unnumbered/#p3 (“The third paragraph ends it.”) would open at other words at /releases/2020-03-04-synthetic-forms/#p3 (“Measures”).
      expected: an address to lead for good to what it led to when it was published.
      mend:     Lead to a page without such places, e.g. a list: “to: /releases/”."
  `);
});

/** Runs a script of package.json, or Astro, on the copy of the content. */
function run(script: string, args: string[]) {
  const { CI: _, ...environment } = environmentOf('fixture');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...environment, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr };
}

test('npm run record adds new addresses, and a correction', { timeout: 600_000 }, () => {
  const outDir = resolve('.cache/recorded');
  rmSync(outDir, { recursive: true, force: true });
  const today = new Intl.DateTimeFormat('sv-SE').format();
  const former = Array.from({ length: 20 }, (_, index) => `\n  - { date: 2021-01-${index + 10}, text: Former. }`);
  const day = `\n  - date: ${today}\n    text: A new day.`;
  change(join(content, 'edition.md'), 'changes:', `changes:${day}${former.join('')}`);
  const path = join(content, `releases/${id}`);
  const spoilt = 'The third paragraph ends it.';
  change(`${path}.md`, spoilt, 'The third paragraph closes it.');
  change(`${path}.txt`, spoilt, 'The third paragraph closes it.');
  const sha256 = createHash('sha256')
    .update(readFileSync(`${path}.txt`))
    .digest('hex');
  change(`${path}.md`, /sha256: .*/, `sha256: ${sha256}`);
  const recording = () => run('src/record/command.ts', ['--outDir', outDir]);
  expect(recording().told).toContain('published words have changed: p3');
  change(join(content, 'edition.md'), 'text: A new day.', `text: A new day.\n    corrected: [${id}]`);
  const recorded = recording();
  expect(recorded.status).toBe(0);
  const address = `/about/${today.slice(0, 4)}/#changes-${today}`;
  expect(recorded.told).toContain('new: /about/2021/ “Changes, 2021”');
  expect(record()).toContain(`\n${address}\t`);

  // The newest twenty stand on the About page, and each on the page of its year.
  const days = (page: string) =>
    [...readFileSync(join(outDir, page, 'index.html'), 'utf8').matchAll(/<dt[^>]*>\s*<time datetime="(.*?)"/g)].map(
      ([, date]) => date,
    );
  expect(days('about')).toEqual([today, ...days('about/2021').slice(0, 19)]);
  expect(days('about/2021')).toHaveLength(20);
  expect(days('about/2020')).toEqual(['2020-05-01', '2020-04-01', '2020-03-31', '2020-03-30']);

  const words = () => readFileSync(join(content, 'words.txt'), 'utf8');
  const before = words();
  expect(recording().status).toBe(0);
  expect(words()).toBe(before);
  const editions = JSON.parse(readFileSync(join(outDir, 'editions.json'), 'utf8')) as {
    releases: { id: string; words: { date: string; corrected: string[] }[] }[];
  };
  expect(editions.releases.find((release) => release.id === id)?.words).toMatchObject([
    { date: '2020-04-01', corrected: [] },
    { date: today, corrected: ['p3'] },
  ]);
  rmSync(outDir, { recursive: true });
});

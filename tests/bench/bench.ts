/*
 * `npm run bench [-- 1 100 1000]`: builds synthetic editions of so many releases, from nothing, unchanged, and with one
 * release more, beside Eleventy and Pagefind on the same files, and prints a table for the README.
 * `npm run bench -- --page`: the first paint of a release beside that of a plain page.
 * `npm run bench -- --lighthouse`: Lighthouse's points for a page of each kind.
 * All use the browser of the tests. What builds keep in .cache/ is deleted.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { flag, readArguments } from '../../src/command/arguments.ts';
import { orRefuse, refusal } from '../../src/command/refusal.ts';
import { findBrowser, flags } from '../setup/browser.ts';
import { build, phases } from './build.ts';
import { writeContent } from './content.ts';
import { buildWithEleventy } from './eleventy.ts';
import { judgePages } from './lighthouse.ts';
import { measurePage } from './page.ts';
import { firstHit } from './search.ts';
import { serving } from './serve.ts';

/** Where what was built or kept before is until the end. */
const former = '.cache/bench/former';

const usage = `npm run bench [-- 1 100 1000]
  1 100 1000    how many releases the editions have that are built; what builds keep in .cache/ is deleted
  --page        instead: the first paint of a release beside that of a plain page
  --lighthouse  instead: Lighthouse’s points for a page of each kind`;

await orRefuse(async () => {
  const options = { page: flag, lighthouse: flag };
  const { values, positionals } = readArguments(process.argv.slice(2), options, usage, Infinity);
  const wrong = positionals.find((count) => !/^[1-9]\d*$/.test(count));
  if (wrong !== undefined) throw refusal(`“${wrong}” is no number of releases.`, usage);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ executablePath, args: flags });
  if (values.page) await measurePage(browser);
  else if (values.lighthouse) await judgePages(executablePath);
  else await measureBuilds(positionals.length > 0 ? positionals.map(Number) : [1, 100, 1000], browser);
  await browser.close();
});

async function measureBuilds(counts: number[], browser: Browser): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}\n`);
  const columns = [
    'Releases',
    'Pages',
    'From nothing, s',
    ...phases,
    'Unchanged, s',
    'One more, s',
    'Memory, MB',
    'Eleventy, s',
    '×',
    '× unchanged',
    '× one more',
  ];
  const largest: string[] = [];
  console.log(row([...columns, 'Index, files', 'First query']));
  console.log(row(Array(columns.length + 2).fill('--:')));
  process.once('exit', () => rmSync(former, { recursive: true, force: true }));
  for (const count of counts) {
    const folder = `.cache/bench/${count}`;
    const content = join(folder, 'content');
    const site = join(folder, 'site');
    for (const path of [folder, ...['builds', 'content', 'index', 'pictures'].map((name) => join('.cache', name))])
      putAside(path);
    writeContent(content, count);
    const cold = await build(content, site);
    if (cold.pages === 0) throw new Error('The log of the build does not say what it made.');
    const warm = await build(content, site);
    const eleventy = await buildWithEleventy(content, join(folder, 'eleventy'));
    const hit = await serving(site, (address) => firstHit(address, browser));
    const sizes = sizesOf(site);
    writeContent(content, count + 1);
    const more = await build(content, site);
    console.log(
      row([
        count,
        cold.pages,
        cold.seconds.toFixed(1),
        ...phases.map((phase) => cold.phases[phase].toFixed(1)),
        warm.seconds.toFixed(1),
        more.seconds.toFixed(1),
        Math.max(cold.megabytes, more.megabytes).toFixed(0),
        eleventy.seconds.toFixed(1),
        (cold.seconds / eleventy.seconds).toFixed(1),
        (warm.seconds / eleventy.seconds).toFixed(1),
        (more.seconds / eleventy.seconds).toFixed(1),
        sizes.filter(({ path }) => path.startsWith('pagefind/')).length,
        `${hit.kilobytes.toFixed(0)} KB in ${hit.requests}, ${hit.milliseconds.toFixed(0)} ms`,
      ]),
    );
    const kinds = Map.groupBy(
      sizes.filter(({ path }) => /\.(html|json|xml)$/.test(path)),
      kindOf,
    );
    largest.push(`\n${count}:`);
    for (const [kind, [file]] of kinds)
      if (file) largest.push(`${kind}: ${file.path} ${Math.round(file.bytes / 1000)} KB`);
  }
  console.log(`\nThe largest kinds of pages and files, by releases:\n${largest.join('\n')}`);
}

/**
 * Puts a folder out of the way. Were it deleted now, the file system would look past each of its files when it finds room
 * for a new one (ext4 does so for a minute), and a build of a thousand releases took a fifth longer.
 */
function putAside(folder: string): void {
  if (!existsSync(folder)) return;
  mkdirSync(former, { recursive: true });
  renameSync(folder, join(mkdtempSync(join(former, 'a-')), 'folder'));
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What kind of page or file a path is: `releases/…/cite/index.html`, `organizations/…/2013/index.html`. */
function kindOf({ path }: { path: string }): string {
  return path.replace(/^(\w+)\/[^/]+?(?=[/.])/, '$1/…').replace(/\d+(?=[/.-])/g, 'n');
}

/** The files of a folder, largest first. */
function sizesOf(dir: string): { path: string; bytes: number }[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(dir, path), bytes: statSync(path).size }))
    .sort((a, b) => b.bytes - a.bytes);
}

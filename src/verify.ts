/*
 * `npm run verify`: proves, release by release, that the words on the built page and in the published plain text are
 * those of the captured source, and that the published source is the one whose SHA-256 the page gives.
 * It reads what is published, not the model that it was made of.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { readArguments } from './command/arguments.ts';
import { builtSite } from './command/built-site.ts';
import { orRefuse } from './command/refusal.ts';
import { differences, firstLetter } from './model/difference.ts';
import { readEdition } from './model/edition.ts';
import { numberOf } from './model/number.ts';
import type { Release } from './model/release.ts';
import { releaseLines, sha256 } from './model/source.ts';
import { contentDir } from './site.ts';

const usage = `npm run verify [-- folder]
  folder  a site that is built already; without it, dist is built first`;

await orRefuse(() => {
  const [folder] = readArguments(process.argv.slice(2), {}, usage, 1).positionals;
  const dist = builtSite(folder);
  for (const release of readEdition(contentDir).releases) verify(release, dist);
});

/** Proves the words of a release in the built site `dist`, and says so; ends the command where they are others. */
function verify(release: Release, dist: string): void {
  const folder = join(dist, 'releases', release.id);
  if (!existsSync(folder)) fail(release, `${dist} does not have it.`);
  const $ = load(readFileSync(join(folder, 'index.html')));
  const digest = sha256(readFileSync(join(folder, 'source.txt')));
  const digests = { 'source.txt as published': digest, 'the page': $('.verification code').text() };
  for (const [where, found] of Object.entries(digests)) {
    if (found !== release.source.sha256) fail(release, `${where} has SHA-256 ${found}, not ${release.source.sha256}.`);
  }

  const { lines } = releaseLines(release.source);
  const text = readFileSync(`${folder}.txt`, 'utf8').split('\n');
  compare(release, 'the plain text', lines, text);
  const words = compare(release, 'the page', lines.map(withoutStop), linesOfPage($, release).map(withoutStop));
  console.log(`${release.id}: ${words} words equal to the source, SHA-256 ${digest}`);
}

/** Compares what is published with the source and gives the number of its words; ends at the first letter that differs. */
function compare(release: Release, where: string, source: string[], published: string[]): number {
  const [theirs, ours] = [source, published].map((lines) => lines.map((text) => ({ text })));
  const [found] = differences(theirs ?? [], ours ?? []);
  if (found) {
    fail(release, `${where} differs from its source ${firstLetter(theirs ?? [], ours ?? [])}: ${found.shown}`);
  }
  return published.join(' ').split(/\s+/).filter(Boolean).length;
}

function fail({ id }: Release, problem: string): never {
  console.error(`${id}: ${problem}`);
  process.exit(1);
}

/** The page prints the number of “01. On” or “一、” in the margin, as 1. */
function withoutStop(line: string): string {
  const { number, text } = numberOf(line.trim()) ?? {};
  return number === undefined ? line.trim() : `${number} ${text}`;
}

/** The lines of the source layer of a release's page: title, passages, signature and translation mark. */
function linesOfPage($: CheerioAPI, { passages }: Release): string[] {
  const page = $('source-text');
  page.find('[data-layer="note"]').remove();

  const blocks = 'p, h2, ul, ol, li, blockquote, table, thead, tbody, tr';
  const linesOf = (element: ReturnType<CheerioAPI>): string[] => {
    const each = (inner: ReturnType<CheerioAPI>) => inner.toArray().map((child) => $(child));
    if (element.is('tr'))
      return [
        each(element.children())
          .map((cell) => cell.text())
          .join(' '),
      ];
    const own = element.clone().children(blocks).remove().end().text();
    const mark = element.is('ul > li')
      ? '- '
      : element.is('ol > li')
        ? `${Number(element.parent().attr('start') ?? 1) + element.index()}. `
        : '';
    return [`${mark}${own}`, ...each(element.children(blocks)).flatMap(linesOf)];
  };
  return page
    .find('h1, a.number, .words')
    .toArray()
    .flatMap((block) => {
      const text = $(block).text().trim();
      if ($(block).is('.words')) return linesOf($(block));
      if ($(block).is('h1')) return [text];
      // Only a paragraph's own number is the source's; a second paragraph 4 is shown as 4b.
      return passages.filter(({ label }) => label === text).map(({ number }) => number);
    });
}

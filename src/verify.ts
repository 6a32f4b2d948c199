/*
 * `npm run verify`: proves, release by release, that the text on the built page is the text of the captured source.
 * It reads the text from the pages as published, not from the model that they were made of.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { difference } from './model/difference.ts';
import { readEdition } from './model/edition.ts';
import type { Release } from './model/release.ts';
import { releaseLines } from './model/source.ts';
import { contentDir } from './site.ts';

const dist = process.argv[2] ?? 'dist';

for (const release of readEdition(contentDir).releases) {
  const html = readFileSync(join(dist, 'releases', release.id, 'index.html'), 'utf8');
  const source = releaseLines(release.source).lines.map(withoutStop);
  const page = linesOfPage(html, release).map(withoutStop);
  const found = difference(
    source.map((text) => ({ text })),
    page.map((text) => ({ text })),
  );
  if (found) {
    console.error(`${release.id}: the page differs from its source: ${found.shown}`);
    process.exit(1);
  }
  const words = page.join(' ').split(/\s+/).length;
  console.log(`${release.id}: ${words} words equal to the source, SHA-256 ${release.source.sha256}`);
}

/** The page prints the number of “1. On” in the margin: without the full stop or bracket, and without zeros before it. */
function withoutStop(line: string): string {
  return line.trim().replace(/^0*(\d+)[.)](?!\d)\s*/, '$1 ');
}

/** The lines of the source layer of a release's page: title, passages, signature and translation mark. */
function linesOfPage(html: string, { passages }: Release): string[] {
  const $ = load(html);
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

import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf } from '../setup/site.ts';

const KB = 1024;
const compressed = (bytes: Buffer | string) => brotliCompressSync(bytes).length;

/** The scripts that a page loads by itself: its own and those they import, not those loaded on use. */
function scriptsOf(path: string): string[] {
  const $ = pageOf('edition', path);
  const found = new Set(
    $('script[src], link[rel=modulepreload]')
      .toArray()
      .map((element) => ($(element).attr('src') ?? $(element).attr('href') ?? '').slice(1)),
  );
  for (const script of found) {
    const code = bytesOf('edition', script).toString();
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) found.add(`_astro/${name}`);
  }
  return [...found];
}

test.each(filesOf('edition', '.html').filter((path) => !path.startsWith('search/')))('%s is light', (path) => {
  const $ = pageOf('edition', path);
  const styles = $('link[rel=stylesheet]')
    .toArray()
    .map((link) => bytesOf('edition', ($(link).attr('href') ?? '').slice(1)));
  const scripts = scriptsOf(path).map((script) => bytesOf('edition', script));
  const inline = $('script:not([src])')
    .toArray()
    .map((script) => $(script).text());
  const sum = (parts: (Buffer | string)[]) => parts.reduce((total, part) => total + compressed(part), 0);

  expect(compressed(bytesOf('edition', path)) + sum(styles) + sum(scripts)).toBeLessThanOrEqual(14 * KB);
  expect(sum(scripts) + sum(inline)).toBeLessThanOrEqual(5 * KB);
});

test('all fonts together are light, and Pagefind is loaded by no page', () => {
  const fonts = filesOf('edition').filter((path) => /\.(woff2?|ttf|otf)$/.test(path));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((total, path) => total + bytesOf('edition', path).length, 0)).toBeLessThanOrEqual(45 * KB);
  for (const path of filesOf('edition', '.html')) expect(scriptsOf(path).join()).not.toContain('pagefind');
});

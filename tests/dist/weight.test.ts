import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { always, forGood } from '../../src/hosting/rules.ts';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const KB = 1024;
const names = Object.keys(sites) as SiteName[];

/** What the parts weigh, each compressed by itself and once: most stand in many pages. */
const weigh = (parts: (Buffer | string)[]) => parts.reduce((sum, part) => sum + weightOf(part.toString()), 0);
const weights = new Map<string, number>();
function weightOf(part: string): number {
  const weight = weights.get(part) ?? brotliCompressSync(part).length;
  weights.set(part, weight);
  return weight;
}

/** The path of a built file by its address on the site. */
const pathOf = (site: SiteName, address: string) => address.slice(sites[site].env.BASE_PATH.length);

/** The scripts that a page loads by itself: its own and those they import, not those loaded on use. */
function scriptsOf(site: SiteName, path: string): string[] {
  const $ = pageOf(site, path);
  const found = new Set(
    $('script[src], link[rel=modulepreload]')
      .toArray()
      .map((element) => pathOf(site, $(element).attr('src') ?? $(element).attr('href') ?? '')),
  );
  for (const script of found) {
    const code = bytesOf(site, script).toString();
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) found.add(`_astro/${name}`);
  }
  return [...found];
}

function partsOf(site: SiteName, path: string) {
  const $ = pageOf(site, path);
  const texts = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element).text());
  const styles = $('link[rel=stylesheet]')
    .toArray()
    .map((link) => bytesOf(site, pathOf(site, $(link).attr('href') ?? '')));
  return {
    styles: weigh(styles),
    stylesInPage: weigh(texts('style')),
    scripts: weigh(scriptsOf(site, path).map((script) => bytesOf(site, script))),
    scriptsInPage: weigh(texts('script:not([src], [type="application/ld+json"])')),
  };
}

/** The pages that are read, and not searched. */
const reading = (site: SiteName) => filesOf(site, '.html').filter((path) => !path.startsWith('search/'));

test.each(names)('%s: the styles and scripts of every page are light', (site) => {
  for (const path of reading(site)) {
    const { styles, stylesInPage, scripts, scriptsInPage } = partsOf(site, path);
    expect.soft(styles + stylesInPage, path).toBeLessThanOrEqual(6 * KB);
    expect.soft(scripts + scriptsInPage, path).toBeLessThanOrEqual(5 * KB);
  }
});

/** How long a text is is its author’s to say, so that only pages of the fixture are held to a whole. */
test('fixture: all of a page is light', () => {
  for (const path of reading('fixture')) {
    const { styles, scripts } = partsOf('fixture', path);
    const html = bytesOf('fixture', path);
    // What is light when it is compressed in a hurry is so at best: that takes a hundred times as long.
    const hurried = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    const rest = 14 * KB - styles - scripts;
    expect.soft(hurried <= rest ? hurried : weigh([html]), path).toBeLessThanOrEqual(rest);
  }
});

/** What a server says before a file of so many bytes: that of the edition, and what servers say of themselves. */
function headOf(type: string, bytes: number, keeping: string): number {
  const headers = {
    Server: 'nginx',
    Date: 'Tue, 24 Nov 2026 12:00:00 GMT',
    'Content-Type': type,
    'Content-Length': bytes,
    Connection: 'keep-alive',
    'Last-Modified': 'Tue, 24 Nov 2026 12:00:00 GMT',
    Vary: 'Accept-Encoding',
    ETag: '"6924a0f0-4c20"',
    'Cache-Control': keeping,
    'Content-Encoding': 'br',
    ...always,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${['HTTP/1.1 200 OK', ...lines].join('\r\n')}\r\n\r\n`.length;
}

/** Ten packets are what a server sends before it hears from the reader again (RFC 6928). */
test('a first visit to a release is 14,600 bytes of page, styles and scripts, with what the server says of them', () => {
  const path = 'releases/2013-09-26-rok-peru/index.html';
  const html = weigh([bytesOf('fixture', path)]);
  const scripts = scriptsOf('fixture', path).map((script) => weigh([bytesOf('fixture', script)]));
  const sum = [
    html + headOf('text/html; charset=utf-8', html, 'no-cache'),
    ...scripts.map((bytes) => bytes + headOf('text/javascript', bytes, forGood)),
  ].reduce((all, bytes) => all + bytes, 0);
  expect(sum).toBeLessThanOrEqual(14_600);
});

test.each(names)('%s: all fonts together are light', (site) => {
  const fonts = filesOf(site).filter((path) => /\.(woff2?|ttf|otf)$/.test(path));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((total, path) => total + bytesOf(site, path).length, 0)).toBeLessThanOrEqual(45 * KB);
});

test.each(names)('%s: of the search there is only what pages ask for', (site) => {
  const files = filesOf(site).filter((path) => /^pagefind\/[^/]+$/.test(path));
  expect(files.map((path) => path.replace(/_\w+(?=\.pf_meta)/, ''))).toEqual([
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind.en.pf_meta',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
  ]);
});

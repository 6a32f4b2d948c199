import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const names: SiteName[] = ['edition', 'fixture'];
const pages = names.flatMap((site) => filesOf(site, '.html').map((path) => ({ site, path })));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A question of style that the minifier answers: attributes without a value, void elements, doctype.
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

const moved = { site: 'fixture' as const, path: 'releases/2020-01-02-unnumbered/index.html' };

test.each([...pages, moved])('$site: $path is valid HTML', async ({ site, path }) => {
  const report = await validator.validateString(bytesOf(site, path).toString());
  const messages = report.results.flatMap(({ messages }) => messages);
  expect(messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
});

test.each(pages)('$site: $path has no error by the specification of parsing', ({ site, path }) => {
  const html = bytesOf(site, path).toString();
  const errors: string[] = [];
  parse(html, { onParseError: ({ code, startLine, startCol }) => errors.push(`${startLine}:${startCol} ${code}`) });
  expect(errors).toEqual([]);
  // The parser forgives, and does not tell, what stands after the document (HTML, “after after body”: a parse error).
  expect(html.trimEnd()).toMatch(/<\/body>\s*<\/html>$/);
});

test.each(pages)('$site: $path says what it is', ({ site, path }) => {
  const { SITE_URL, BASE_PATH } = sites[site].env;
  const $ = pageOf(site, path);
  const meta = (property: string) => $(`meta[property="${property}"]`).attr('content');
  expect($('html').attr('lang')).toBe('en');
  expect($('title').text()).not.toBe('');
  expect($('meta[name=description]').attr('content')).not.toBe('');
  expect($('h1')).toHaveLength(1);
  expect(meta('og:title')).toBeTruthy();
  expect(meta('og:locale')).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
  expect(meta('og:description')).toBeTruthy();
  expect($('link[rel=icon]').attr('href')).toBe(`${BASE_PATH}favicon.svg`);
  if (path === '404.html') expect($('meta[name=robots]').attr('content')).toBe('noindex');
  else {
    const address = `${SITE_URL}${BASE_PATH}${path.replace(/index\.html$/, '')}`;
    expect($('link[rel=canonical]').attr('href')).toBe(address);
    expect(meta('og:url')).toBe(address);
  }
});

test.each(pages)('$site: $path asks other sites for nothing and has no inline style', ({ site, path }) => {
  const $ = pageOf(site, path);
  // These links say something of the page; a browser loads none of them.
  const asked = $('[src], link:not([rel=canonical], [rel=cite-as], [rel=type], [rel^="schema."])')
    .toArray()
    .map((element) => $(element).attr('src') ?? $(element).attr('href'));
  expect(asked.filter((address) => !address?.startsWith(sites[site].env.BASE_PATH))).toEqual([]);
  expect($('[style]')).toHaveLength(0);
});

/** The pages that the sitemap lists, part by part, each with the day of its last change where one is given. */
function sitemapOf(site: SiteName): Map<string, string | undefined> {
  const { SITE_URL, BASE_PATH } = sites[site].env;
  const $ = load(bytesOf(site, 'sitemap-index.xml'), { xml: true });
  const parts = $('sitemap > loc')
    .toArray()
    .map((part) =>
      $(part)
        .text()
        .slice((SITE_URL + BASE_PATH).length),
    );
  return new Map(
    parts.flatMap((part) => {
      const $ = load(bytesOf(site, part), { xml: true });
      return $('url')
        .toArray()
        .map((page) => [$(page).find('loc').text(), $(page).find('lastmod').text().slice(0, 10) || undefined] as const);
    }),
  );
}

test.each(names)('%s: the sitemap lists every page, and robots.txt the sitemap', (site) => {
  const { SITE_URL, BASE_PATH } = sites[site].env;
  const published = filesOf(site, 'index.html').map(
    (path) => `${SITE_URL}${BASE_PATH}${path.replace(/index\.html$/, '')}`,
  );
  expect([...sitemapOf(site).keys()].toSorted()).toEqual(published.toSorted());
  expect(bytesOf(site, 'robots.txt').toString()).toContain(`Sitemap: ${SITE_URL}${BASE_PATH}sitemap-index.xml`);
});

test('the sitemap has the days of the changes that published a page, and none where it is not known', () => {
  const home = 'https://edition.example/press/';
  const days = sitemapOf('fixture');
  const of = (path: string) => days.get(home + path);
  expect(of('')).toBe('2020-05-01');
  expect(of('releases/2013-09-26-rok-peru/')).toBe('2020-03-31');
  expect(of('meetings/2013-09-26-rok-peru/')).toBe('2020-03-31');
  expect(of('releases/2020-03-04-synthetic-forms/cite/')).toBe('2020-05-01');
  expect(of('organizations/peru/')).toBeUndefined();
});

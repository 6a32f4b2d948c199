import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const names: SiteName[] = ['edition', 'fixture'];
const pagesOf = (site: SiteName) => filesOf(site, '.html');

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

/** A page of the fixture that only leads to another. */
const moved = 'releases/2020-01-02-unnumbered/index.html';

test.each(names)('%s: every page is valid HTML', async (site) => {
  for (const path of [...pagesOf(site), ...(site === 'fixture' ? [moved] : [])]) {
    const report = await validator.validateString(bytesOf(site, path).toString());
    const messages = report.results.flatMap(({ messages }) => messages);
    const told = messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
    expect.soft(told, path).toEqual([]);
  }
});

test.each(names)('%s: no page has an error by the specification of parsing', (site) => {
  for (const path of pagesOf(site)) {
    const html = bytesOf(site, path).toString();
    const errors: string[] = [];
    parse(html, { onParseError: ({ code, startLine, startCol }) => errors.push(`${startLine}:${startCol} ${code}`) });
    expect.soft(errors, path).toEqual([]);
    // The parser forgives, and does not tell, what stands after the document (HTML, “after after body”: a parse error).
    expect.soft(html.trimEnd(), path).toMatch(/<\/body>\s*<\/html>$/);
  }
});

test.each(names)('%s: every page says what it is', (site) => {
  const { SITE_URL, BASE_PATH } = sites[site].env;
  for (const path of pagesOf(site)) {
    const $ = pageOf(site, path);
    const meta = (property: string) => $(`meta[property="${property}"]`).attr('content');
    expect.soft($('html').attr('lang'), path).toBe('en');
    expect.soft($('title').text(), path).not.toBe('');
    expect.soft($('meta[name=description]').attr('content'), path).not.toBe('');
    expect.soft($('h1'), path).toHaveLength(1);
    expect.soft(meta('og:title'), path).toBeTruthy();
    expect.soft(meta('og:locale'), path).toMatch(/^[a-z]{2}_[A-Z]{2}$/);
    expect.soft(meta('og:description'), path).toBeTruthy();
    expect.soft($('link[rel=icon]').attr('href'), path).toBe(`${BASE_PATH}favicon.svg`);
    if (path === '404.html') expect.soft($('meta[name=robots]').attr('content')).toBe('noindex');
    else {
      const address = `${SITE_URL}${BASE_PATH}${path.replace(/index\.html$/, '')}`;
      expect.soft($('link[rel=canonical]').attr('href'), path).toBe(address);
      expect.soft(meta('og:url'), path).toBe(address);
    }
  }
});

test.each(names)('%s: no page asks other sites for anything or has inline style', (site) => {
  for (const path of pagesOf(site)) {
    const $ = pageOf(site, path);
    // These links say something of the page; a browser loads none of them.
    const asked = $('[src], link:not([rel=canonical], [rel=cite-as], [rel=type], [rel^="schema."])')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href'));
    expect
      .soft(
        asked.filter((address) => !address?.startsWith(sites[site].env.BASE_PATH)),
        path,
      )
      .toEqual([]);
    expect.soft($('[style]'), path).toHaveLength(0);
  }
});

/** A browser runs and applies nothing else; tests/e2e/policy.test.ts tries that on a page of each kind. */
test.each(names)('%s: the policy of every page names the scripts and styles that are in it', (site) => {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  for (const path of pagesOf(site)) {
    const $ = pageOf(site, path);
    const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
    const directive = (name: string) => policy.split(/; */).find((part) => part.startsWith(`${name} `)) ?? '';
    const hashesOf = (selector: string) =>
      $(selector)
        .toArray()
        .map((element) => hashOf($(element).text()));
    const scripts = hashesOf('script:not([src], [type="application/ld+json"])');
    const styles = hashesOf('style');
    expect.soft(styles, path).not.toEqual([]);
    expect
      .soft(
        scripts.filter((hash) => !directive('script-src').includes(hash)),
        path,
      )
      .toEqual([]);
    expect
      .soft(
        styles.filter((hash) => !directive('style-src').includes(hash)),
        path,
      )
      .toEqual([]);
  }
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

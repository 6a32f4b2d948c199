import { expect, test } from 'vitest';
import { filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

/*
 * A letter of another script than the Latin stands in words that are said to be of a language written in it: for who
 * hears a page, and for the choice of a font.
 */

const foreign = /[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]]/gv;

/** What a language’s usual script, by CLDR, has of Unicode’s. */
const scripts: Record<string, string[]> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
  Hani: ['Han'],
};

/** Whether a letter belongs to the script that a language is written in; of a language not known, nothing is claimed. */
function fits(letter: string, lang: string): boolean {
  if (lang === 'und') return true;
  const script = new Intl.Locale(lang).maximize().script ?? '';
  return (scripts[script] ?? [script]).some((one) => new RegExp(`\\p{sc=${one}}`, 'u').test(letter));
}

const pages = (Object.keys(sites) as SiteName[]).flatMap((site) =>
  filesOf(site, '.html').map((path) => ({ site, path })),
);

test.each(pages)('$site: $path says of what language its words are', ({ site, path }) => {
  const $ = pageOf(site, path);
  const wrong = $('*:not(script, style, noscript, code, title)')
    .contents()
    .toArray()
    .flatMap((node) => {
      const letters = node.type === 'text' ? (node.data.match(foreign) ?? []) : [];
      if (node.type !== 'text' || letters.length === 0) return [];
      const said = $(node).closest('[lang]');
      const lang = said.attr('lang') ?? '';
      // What a release itself has among its words is as it is, and a letter that marks a sub-point is no word.
      if (said.is('.words, .quote, .headings, .capture small')) return [];
      return letters.every((letter) => fits(letter, lang)) ? [] : [`${lang}: ${node.data.trim()}`];
    });
  expect(wrong).toEqual([]);
});

test('the words of a release are of its language on every page that has them', () => {
  const words = { ja: /架空/u, ko: /가상|시험/u, 'zh-Hans': /测试/u, 'zh-Hant': /測試/u, ar: /الاختبار/u };
  const wrong = filesOf('fixture', '.html').flatMap((path) => {
    const $ = pageOf('fixture', path);
    return $('*:not(script, style, noscript, code)')
      .contents()
      .toArray()
      .flatMap((node) => {
        const text = node.type === 'text' ? node.data : '';
        const lang = $(node).closest('[lang]').attr('lang');
        return Object.entries(words).some(([of, word]) => word.test(text) && lang !== of)
          ? [`${path}: ${lang}: ${text.trim()}`]
          : [];
      });
  });
  expect(wrong).toEqual([]);
});

test('the words of a release run as its language does on every page that has them', () => {
  const wrong = filesOf('fixture', '.html').flatMap((path) => {
    const $ = pageOf('fixture', path);
    return $('body [lang]')
      .toArray()
      .filter((element) => $(element).attr('dir') !== ($(element).attr('lang') === 'ar' ? 'rtl' : undefined))
      .map((element) => `${path}: ${$(element).text().trim()}`);
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['2019-06-06-synthetic-korean', 'ko', 'ko_KR'],
  ['2019-06-08-synthetic-taiwanese', 'zh-Hant', 'zh_TW'],
  ['2019-06-02-synthetic-letter', undefined, 'en_GB'],
])('the head of %s says of what language its title is', (id, lang, locale) => {
  const $ = pageOf('fixture', `releases/${id}/index.html`);
  const titles = $('title, meta[property="og:title"], meta[name="DC.title"], meta[name="citation_title"]');
  expect(titles.toArray().map((title) => $(title).attr('lang'))).toEqual([lang, lang, lang, lang]);
  expect($('meta[property="og:locale"]').attr('content')).toBe(locale);
});

import { expect, test } from 'vitest';
import { truncatedNote } from '../../src/model/release.ts';
import { pageOf } from '../setup/site.ts';

const forms = pageOf('fixture', 'releases/2020-03-04-synthetic-forms/index.html');
const text = (selector: string) =>
  forms(selector)
    .toArray()
    .map((element) => forms(element).text().replace(/\s+/g, ' ').trim());

test('every form of paragraph has its address, in the order of the source', () => {
  const ids = forms('source-text section[id][aria-labelledby]')
    .toArray()
    .map((section) => forms(section).attr('id'));
  expect(ids).toEqual(['p0', 'p1', 'p1-1', 'p1-2', 'p1-3', 'p2', 'p3', 'p4', 'p4b']);
});

test('sub-points are printed with the marks of the source', () => {
  expect(text('#p1 section[id] .words')).toEqual([
    'o The first sub-point has a round mark and names the Test Forum.',
    '◦ The second sub-point has another mark.',
    '- The third sub-point has a hyphen.',
  ]);
});

test('a second paragraph 4 is 4b, and says that the source numbers it 4', () => {
  expect(text('#p4b > .row > a.number')).toEqual(['4b']);
  expect(text('#p4b > .row > .label')).toEqual(['The second four · numbered 4 in the source']);
});

test('a heading, a list, a quotation and a table are what they are', () => {
  expect(text('#p3 .headings h2')).toEqual(['Measures']);
  expect(text('#p2 .words > ul > li')).toEqual(['the first item of a plain list', 'the second item of a plain list']);
  expect(text('#p3 .words > ol > li')).toEqual(['the first point in order', 'the second point in order']);
  expect(text('#p3 blockquote')).toEqual(['“A quotation stands in the release.”']);
  expect(text('#p4b th')).toEqual(['Year', 'Trade']);
  expect(text('#p4b td')).toEqual(['2018', '10', '2019', '12']);
});

test('a source without numbers is numbered by position and says so', () => {
  const page = pageOf('fixture', 'releases/2020-01-02-synthetic-unnumbered/index.html');
  expect(
    page('a.number')
      .toArray()
      .map((link) => page(link).text()),
  ).toEqual(['1', '2', '2.1', '3']);
  expect(page('main').text()).toContain('The source numbers no paragraphs');
  const rules = (id: string) => pageOf('fixture', `releases/${id}/cite/index.html`)('.rules').text();
  expect(rules('2020-01-02-synthetic-unnumbered')).toContain('the numbers are the edition’s, by position.');
  expect(rules('2013-09-26-rok-peru')).not.toContain('by position');
});

test('what a release does not state, a capture lacks or nobody answered is said in so many words', () => {
  const telephone = pageOf('fixture', 'releases/2019-06-01-synthetic-telephone/index.html');
  const said = (words: string) => telephone('main').text().replace(/\s+/g, ' ').split(words).length - 1;
  expect(telephone('.about dt:contains("Publication") + dd').text().trim()).toBe('Not stated');
  expect(said('· publication date not stated')).toBe(1);
  // At the end of its text, and in what is told about it.
  expect(said(truncatedNote)).toBe(2);
  expect(pageOf('fixture', 'releases/undated/index.html')('.releases > li > .kicker').text()).toBe('No date stated');
  const exchanges = pageOf('fixture', 'meetings/2013-09-26-rok-peru/index.html')('.exchange:contains("No answer")');
  expect(exchanges.text()).toMatch(
    /No answer recorded in this release\s+This says nothing about what was said in the room/,
  );
});

test('what the source has and nothing shows is counted', () => {
  expect(textAt('releases/2019-06-04-synthetic-remarks/', '.about dt:contains("Not shown") + dd')).toMatch(
    /^U\+200B \(2\) Characters of the source that nothing shows/,
  );
});

test('how the page of a source was found since is told', () => {
  const page = pageOf('fixture', 'releases/2019-06-03-synthetic-joint-statement/index.html');
  const told = page('.about dt:contains("Looked up again") + dd .capture')
    .toArray()
    .map((element) => page(element).text().replace(/\s+/g, ' ').trim());
  expect(told).toEqual([
    '1 July 2019: Unchanged The same bytes',
    expect.stringMatching(/^1 August 2019: Changed 2\. welcome \[-all-\] \{\+no\+\} others\. \[-…-\].* SHA-256 6ac9/),
    '1 September 2019: Gone',
  ]);
});

/** The text of what a selector finds on a page of the fixture. */
function textAt(path: string, selector: string): string {
  return pageOf('fixture', `${path}index.html`)(selector).first().text().replace(/\s+/g, ' ').trim();
}

test('a letter is dated, remarks are given, talks are held: each in its own words', () => {
  expect(textAt('releases/2019-06-02-synthetic-letter/', 'main .lead')).toBe(
    'Test Ministry · letter of 2 June 2019 · published 3 June 2019',
  );
  expect(textAt('releases/2019-06-01-synthetic-telephone/', 'main .lead')).toBe(
    'Test Ministry · on the telephone talks of 1 June 2019 · publication date not stated',
  );
  const datelines = (path: string) => {
    const page = pageOf('fixture', `${path}index.html`);
    return page('.dateline')
      .toArray()
      .map((line) => page(line).text().trim());
  };
  expect(datelines('people/anna-testa/')).toEqual(
    expect.arrayContaining([
      'Test Ministry, on the meeting of 4 March 2020, courtesy translation',
      'Test Ministry, given on 4 June 2019',
      'Test Ministry, dated 2 June 2019',
      'Test Ministry, on the telephone talks of 1 June 2019, truncated capture',
    ]),
  );
});

test('lists of releases say which capture is truncated', () => {
  const marked = (path: string) => {
    const page = pageOf('fixture', `${path}index.html`);
    const entries = page('.releases > li').filter((_, entry) => page(entry).text().includes('truncated capture'));
    return entries.toArray().map((entry) => page(entry).find('.name').text().trim());
  };
  for (const path of ['releases/', 'releases/2019/'])
    expect(marked(path)).toEqual(['Synthetic Ministers Talk by Telephone']);
});

test('on the page of an area no passage leads to that very page', () => {
  const page = pageOf('fixture', 'areas/infrastructure/index.html');
  const areas = page('main .areas a').toArray();
  expect(areas.map((link) => page(link).attr('href'))).toEqual([
    '/press/areas/resources-and-energy/',
    '/press/areas/defense-and-security/',
  ]);
});

test('the overview of a truncated release says that its end is missing', () => {
  const main = (id: string) => textAt(`meetings/${id}/`, 'main');
  expect(main('2019-06-01-synthetic-telephone')).toContain('The captured copy ends before the release does');
  expect(main('2019-06-02-synthetic-letter')).not.toContain('captured copy');
});

import { expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf, type SiteName } from '../setup/site.ts';

const fixture = 'Synthetic Edition, edition of 1 May 2020';

/** The metadata that reference managers read in the head of a page. */
function metadata(site: SiteName, path: string): Record<string, string | undefined> {
  const $ = pageOf(site, path);
  const tags = $('head meta[name^="DC."], head meta[name^="citation_"]').toArray();
  return Object.fromEntries(tags.map((tag) => [$(tag).attr('name'), $(tag).attr('content')]));
}

const id = '2013-09-26-rok-peru';

test.each(['', 'cite/'])('releases/<id>/%s says in its head that it is a press release of its ministry', (page) => {
  const address = `https://edition.example/press/releases/${id}/`;
  // A comma at the end makes a name whole for reference managers, one in it divides it; no date where none is stated.
  const author = 'Ministry of Foreign Affairs of the Republic of Korea,';
  const title = 'ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity';
  expect(metadata('fixture', `releases/${id}/${page}index.html`)).toEqual({
    'DC.title': title,
    'DC.creator': author,
    'DC.publisher': fixture,
    'DC.type': 'Press release, unofficial translation',
    'DC.description': expect.stringContaining('Yun Byung-se and Eda Rivas'),
    'DC.language': 'en',
    'DC.identifier': address,
    'DC.source': expect.stringMatching(/^https:\/\/mofa\.go\.kr\/.*seq=312846$/),
    'DC.rights': expect.stringMatching(/^The words of a release are its publisher’s, .* under CC BY 4\.0\.$/),
    citation_title: title,
    citation_author: author,
    citation_technical_report_institution: fixture,
    citation_language: 'en',
    citation_public_url: address,
  });
});

test.each(['edition', 'fixture'] as const)('%s: every page but those of releases is dated by the edition', (site) => {
  const { date } = JSON.parse(bytesOf(site, 'index.json').toString()) as { date: string };
  for (const path of filesOf(site, '.html').filter((file) => !/^releases\/[^/]*-/.test(file))) {
    expect(metadata(site, path), path).toEqual({ 'DC.date': date });
  }
});

test('the date of publication is the stated one, and no other date of the page is marked up as one', () => {
  const path = 'releases/2020-03-04-synthetic-forms/index.html';
  expect(metadata('fixture', path)).toMatchObject({ 'DC.date': '2020-03', citation_publication_date: '2020/03' });
  // Where no date is given in the head, reference managers take that of the first “time” element of the page.
  for (const page of ['', 'cite/'])
    expect(pageOf('fixture', `releases/${id}/${page}index.html`)('time')).toHaveLength(0);
});

test('a release’s page points to its forms, its licence and its collection', () => {
  const $ = pageOf('fixture', 'releases/2020-03-04-synthetic-forms/index.html');
  const links = (rel: string) =>
    $(`head link[rel=${rel}]`)
      .toArray()
      .map((link) => $(link).attr('href'));
  const file = '/press/releases/2020-03-04-synthetic-forms';
  expect(links('cite-as')).toEqual([`https://edition.example${file}/`]);
  expect(links('describedby')).toEqual([`${file}.bib`, `${file}.ris`, `${file}.csl.json`]);
  expect(links('alternate')).toEqual(expect.arrayContaining([`${file}.txt`, `${file}.md`, `${file}.json`]));
  expect(links('item')).toEqual([`${file}/source.txt`]);
  expect(links('type')).toEqual(['https://schema.org/NewsArticle']);
  expect(links('license')).toEqual(['/press/about/#rights']);
  expect(links('collection')).toEqual(['/press/releases/']);
});

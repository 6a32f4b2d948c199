import { expect, test } from 'vitest';
import { pageOf, type SiteName } from '../setup/site.ts';

const mofa = 'Ministry of Foreign Affairs, Republic of Korea';

/** The metadata that reference managers read in the head of a page. */
function metadata(site: SiteName, path: string): Record<string, string | undefined> {
  const $ = pageOf(site, path);
  const tags = $('head meta[name^="DC."], head meta[name^="citation_"]').toArray();
  return Object.fromEntries(tags.map((tag) => [$(tag).attr('name'), $(tag).attr('content')]));
}

test('a release says in its head that it is a press release of its ministry, without a date where none is stated', () => {
  const address = 'http://localhost:4321/releases/2013-09-26-rok-peru/';
  expect(metadata('edition', 'releases/2013-09-26-rok-peru/index.html')).toEqual({
    'DC.title': 'ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity',
    'DC.publisher': mofa,
    'DC.type': 'Press release, unofficial translation',
    'DC.description': expect.stringContaining('Yun Byung-se and Eda Rivas'),
    'DC.language': 'en',
    'DC.identifier': address,
    'DC.source': expect.stringMatching(/^https:\/\/mofa\.go\.kr\/.*seq=312846$/),
    citation_title: 'ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity',
    citation_technical_report_institution: mofa,
    citation_language: 'en',
    citation_public_url: address,
  });
});

test('the date of publication is the stated one, and no other date of the page is marked up as one', () => {
  const path = 'releases/2020-03-04-synthetic-forms/index.html';
  expect(metadata('fixture', path)).toMatchObject({ 'DC.date': '2020-03', citation_publication_date: '2020/03' });
  // Where no date is given in the head, reference managers take that of the first “time” element of the page.
  expect(pageOf('edition', 'releases/2013-09-26-rok-peru/index.html')('time')).toHaveLength(0);
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

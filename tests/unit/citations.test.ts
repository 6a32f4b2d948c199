import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { sayLanguage } from '../../src/citations/language.ts';
import { itemOf } from '../../src/citations/item.ts';
import { citationsOf } from '../../src/citations/styles.ts';
import { readEdition } from '../../src/model/edition.ts';
import { allPassages } from '../../src/model/release.ts';

/** The citations of a release, or the places of a passage of it, as `style: text`, without italics. */
function citations(dir: string, id: string, passageId?: string): string[] {
  const edition = { ...readEdition(dir), date: '2026-11-23' };
  const release = edition.releases.find((candidate) => candidate.id === id) ?? expect.fail('no such release');
  const passage = allPassages(release).find((candidate) => candidate.id === passageId);
  return citationsOf(itemOf(release, edition)).flatMap(({ style, place, list }) =>
    (passage ? [place.ofPassage(passage)] : [place.html, list.html]).map(
      (html) => `${style}: ${html.replace(/<\/?i>/g, '')}`,
    ),
  );
}

test('a release without a date of publication', () => {
  expect(citations('tests/fixtures/site', '2013-09-26-rok-peru')).toMatchInlineSnapshot(`
    [
      "APA 7: (Ministry of Foreign Affairs, Republic of Korea, n.d.)",
      "APA 7: Ministry of Foreign Affairs, Republic of Korea. (n.d.). ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity [Press release, unofficial translation]. Synthetic Edition, edition of 23 November 2026. http://localhost:4321/releases/2013-09-26-rok-peru/",
      "Chicago: Ministry of Foreign Affairs, Republic of Korea, “ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity,” press release, unofficial translation, n.d., Synthetic Edition, edition of 23 November 2026, accessed [day of access], http://localhost:4321/releases/2013-09-26-rok-peru/.",
      "Chicago: Ministry of Foreign Affairs, Republic of Korea. “ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity.” Press release, unofficial translation, n.d. Synthetic Edition, edition of 23 November 2026. Accessed [day of access]. http://localhost:4321/releases/2013-09-26-rok-peru/.",
      "MLA 9: (Ministry of Foreign Affairs, Republic of Korea)",
      "MLA 9: Ministry of Foreign Affairs, Republic of Korea. “ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity.” Synthetic Edition, edition of 23 November 2026, http://localhost:4321/releases/2013-09-26-rok-peru/. Accessed [day of access]. Press release, unofficial translation.",
      "Harvard: (Ministry of Foreign Affairs, Republic of Korea, no date)",
      "Harvard: Ministry of Foreign Affairs, Republic of Korea (no date) ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity. Press release, unofficial translation. Synthetic Edition, edition of 23 November 2026. Available at: http://localhost:4321/releases/2013-09-26-rok-peru/ (Accessed: [day of access]).",
    ]
  `);
});

test('a paragraph of a release without a date of publication', () => {
  expect(citations('tests/fixtures/site', '2013-09-26-rok-peru', 'p5')).toMatchInlineSnapshot(`
    [
      "APA 7: (Ministry of Foreign Affairs, Republic of Korea, n.d., para. 5)",
      "Chicago: Ministry of Foreign Affairs, Republic of Korea, “ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity,” press release, unofficial translation, n.d., para. 5, Synthetic Edition, edition of 23 November 2026, accessed [day of access], http://localhost:4321/releases/2013-09-26-rok-peru/#p5.",
      "MLA 9: (Ministry of Foreign Affairs, Republic of Korea, par. 5)",
      "Harvard: (Ministry of Foreign Affairs, Republic of Korea, no date, para. 5)",
    ]
  `);
});

test('a release with a whole date of publication and without a translation', () => {
  expect(citations('tests/fixtures/site', '2020-01-02-synthetic-unnumbered')).toMatchInlineSnapshot(`
    [
      "APA 7: (Test Ministry, 2020)",
      "APA 7: Test Ministry. (2020, January 2). A Synthetic Release Without Numbers [Statement]. Synthetic Edition, edition of 23 November 2026. http://localhost:4321/releases/2020-01-02-synthetic-unnumbered/",
      "Chicago: Test Ministry, “A Synthetic Release Without Numbers,” statement, January 2, 2020, Synthetic Edition, edition of 23 November 2026, http://localhost:4321/releases/2020-01-02-synthetic-unnumbered/.",
      "Chicago: Test Ministry. “A Synthetic Release Without Numbers.” Statement, January 2, 2020. Synthetic Edition, edition of 23 November 2026. http://localhost:4321/releases/2020-01-02-synthetic-unnumbered/.",
      "MLA 9: (Test Ministry)",
      "MLA 9: Test Ministry. “A Synthetic Release Without Numbers.” Synthetic Edition, edition of 23 November 2026, 2 Jan. 2020, http://localhost:4321/releases/2020-01-02-synthetic-unnumbered/. Accessed [day of access]. Statement.",
      "Harvard: (Test Ministry, 2020)",
      "Harvard: Test Ministry (2020) A Synthetic Release Without Numbers. Statement. Synthetic Edition, edition of 23 November 2026. Available at: http://localhost:4321/releases/2020-01-02-synthetic-unnumbered/ (Accessed: [day of access]).",
    ]
  `);
});

test('a paragraph that the source numbers 4 a second time, of a release dated to the month', () => {
  expect(citations('tests/fixtures/site', '2020-03-04-synthetic-forms', 'p4b')).toMatchInlineSnapshot(`
    [
      "APA 7: (Test Ministry, 2020, para. 4b)",
      "Chicago: Test Ministry, “Synthetic Ministers Test Every Form of Paragraph,” press release, courtesy translation, March 2020, para. 4b, Synthetic Edition, edition of 23 November 2026, http://localhost:4321/releases/2020-03-04-synthetic-forms/#p4b.",
      "MLA 9: (Test Ministry, par. 4b)",
      "Harvard: (Test Ministry, 2020, para. 4b)",
    ]
  `);
});

test('titles are in italics where the style has them so', () => {
  const edition = readEdition('content');
  const [release] = edition.releases;
  const [apa, chicago, mla, harvard] = citationsOf(itemOf(release ?? expect.fail('no release'), edition));
  expect(apa?.list.html).toContain(`<i>${release?.title}</i>`);
  expect(harvard?.list.html).toContain(`<i>${release?.title}</i>`);
  for (const style of [chicago, mla]) expect(style?.list.html).not.toContain('<i>');
});

test('a title is text: neither tags nor patterns in it are read', () => {
  const edition = readEdition('content');
  const [release = expect.fail('no release')] = edition.releases;
  const title = 'A <b>Bold</b> Title & $& More';
  for (const { list } of citationsOf(itemOf({ ...release, title }, edition))) {
    expect(list.html).toContain('A &lt;b&#62;Bold&lt;/b&#62; Title &#38; $&#38; More');
  }
});

test.each([
  [
    'Acta',
    'es',
    'T. “Acta,” comunicado. …/actas/',
    'T. “<span lang="es">Acta</span>,” <span lang="es">comunicado</span>. …/actas/',
  ],
  ['La “Cita” & más', 'es', '“La ‘Cita’ &#38; más.”', '“<span lang="es">La ‘Cita’ &#38; más</span>.”'],
  ['試験（架空）', 'ja', '<i>試験（架空）</i>', '<i><span lang="ja">試験（架空）</span></i>'],
  ['Minutes', 'en', 'T. “Minutes,” comunicado.', 'T. “Minutes,” comunicado.'],
])('the words of a release, %s in %s, are said to be of its language', (title, language, html, said) => {
  const [release = expect.fail()] = readEdition('tests/fixtures/site').releases;
  expect(sayLanguage(html, { ...release, title, language, genre: 'Comunicado' })).toBe(said);
});

const fixture = readEdition('tests/fixtures/site');
const dated = ['2013-09-26-rok-peru', '2020-01-02-synthetic-unnumbered', '2020-03-04-synthetic-forms'];
const ordinary = 'Synthetic Ministers Test Every Form';

test.each([
  ordinary,
  ...['’s', ',', ': and', '–and', '(1988)', ' 88', ' 7777'].map((part) => `Synthetic Ministers${part} Test`),
  ...['.', '?', '!', ':', ' 88'].map((end) => ordinary + end),
  ...[
    '"Synthetic" Ministers',
    "Ministers' Meeting",
    '« Ministres » : réunion',
    'Two  Spaces',
    'lower case',
    '한국 외교부',
  ],
  'Встреча министров',
])('what a style makes of “%s” is what its engine makes of it, by whatever way', (title) => {
  for (const release of fixture.releases.filter(({ id }) => dated.includes(id))) {
    const item = { ...itemOf(release, fixture), title };
    const [, , , harvard] = citationsOf(item);
    const direct = new Cite({ ...item, accessed: { literal: '[day of access]' } }).format('bibliography', {
      format: 'html',
      template: 'harvard1',
      lang: 'en-US',
    });
    expect(harvard?.list.html).toBe(/class="csl-entry">(.*?)<\/div>/s.exec(direct)?.[1]);
  }
});

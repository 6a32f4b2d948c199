import { expect, test } from 'vitest';
import { findBacklinks } from '../../src/model/backlinks.ts';
import { readEdition } from '../../src/model/edition.ts';
import { pageOf, sites } from '../setup/site.ts';

const { CONTENT_DIR, BASE_PATH } = sites.fixture.env;
const edition = readEdition(CONTENT_DIR);

test('the A–Z leads to the passages of a name, by the days of their releases', () => {
  const $ = pageOf('fixture', 'index/index.html');
  const entry = $('.index li').filter((_, line) => $(line).children('a').text() === 'Test Accord');
  expect(entry.text().replace(/\s+/g, ' ').trim()).toBe('Test Accord 2 Jan 2020 ¶ 2; 2 Jun 2019 ¶ 2; undated ¶ 17');
  const links = entry
    .find('.numbers a')
    .toArray()
    .map((link) => $(link).attr('href'));
  const accord = edition.glossary.find(({ id }) => id === 'test-accord') ?? expect.fail('no accord');
  expect(links).toEqual(
    findBacklinks(edition)(accord).passages.map(
      ({ release, passage }) => `${BASE_PATH}releases/${release.id}/#${passage.id}`,
    ),
  );
});

test.each(['', 'search/'])('/%s leads to all names where it lists some', (path) => {
  const $ = pageOf('fixture', `${path}index.html`);
  const names = edition.people.length + edition.organizations.length + edition.glossary.length + edition.areas.length;
  const subjects = /^\/press\/(people|organizations|glossary|areas)\/[^/]+\/$/;
  const listed = $('main a[href]').filter((_, link) => subjects.test($(link).attr('href') ?? ''));
  if (listed.length < names) expect($(`main a[href="${BASE_PATH}index/"]`).length).toBeGreaterThan(0);
});

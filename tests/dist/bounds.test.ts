import { describe, expect, test } from 'vitest';
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

describe('a subject of fifty-one passages in a year', () => {
  const council = edition.organizations.find(({ id }) => id === 'roll-council') ?? expect.fail('no council');
  const labels = findBacklinks(edition)(council).passages.map(({ passage }) => passage.label);
  /** The numbers of the passages on a page of it, and where the page leads by its years and by its pager. */
  const pageAt = (path: string) => {
    const $ = pageOf('fixture', `organizations/roll-council/${path}index.html`);
    const own = new RegExp(`^${BASE_PATH}organizations/roll-council/`);
    const led = $('main a[href]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
      .filter((address) => own.test(address));
    return {
      shown: $('main a.number')
        .toArray()
        .map((link) => $(link).text().trim()),
      led: [...new Set(led)].map((address) => address.replace(own, '')),
      text: $('main').text().replace(/\s+/g, ' '),
    };
  };

  test('its own page shows twenty, counts all and leads to its years', () => {
    const { shown, led, text } = pageAt('');
    expect(shown).toEqual(labels.slice(0, 20));
    expect(text).toContain('51 passages; the newest 20');
    expect(led).toEqual(expect.arrayContaining(['2018/']));
    const $ = pageOf('fixture', 'organizations/roll-council/index.html');
    expect($($('a:contains("by year")').attr('href') ?? '').find('a').length).toBe(1);
  });

  test('the pages of the year have fifty and one, each leading to the other', () => {
    expect(pageAt('2018/')).toMatchObject({ shown: labels.slice(0, 50), led: ['', '2018/2/'] });
    expect(pageAt('2018/2/')).toMatchObject({ shown: labels.slice(50), led: ['', '2018/'] });
  });

  test('of thirteen related organizations it shows twelve, and leads to a page of all', () => {
    const links = (path: string) => {
      const $ = pageOf('fixture', `organizations/roll-council/${path}index.html`);
      const list = $('h2, h3').filter((_, title) => $(title).text() === 'Organizations in the same passages');
      return list
        .parent()
        .find('li > a')
        .toArray()
        .map((link) => $(link).text().trim());
    };
    expect(links('')).toHaveLength(13);
    expect(links('').at(-1)).toBe('all 13');
    expect(pageAt('').led).toContain('related/#organizations_');
    expect(links('related/').slice(0, 12)).toEqual(links('').slice(0, 12));
    expect(links('related/')).toHaveLength(13);
  });
});

test.each(['', 'search/'])('/%s leads to all names where it lists some', (path) => {
  const $ = pageOf('fixture', `${path}index.html`);
  const names = edition.people.length + edition.organizations.length + edition.glossary.length + edition.areas.length;
  const subjects = /^\/press\/(people|organizations|glossary|areas)\/[^/]+\/$/;
  const listed = $('main a[href]').filter((_, link) => subjects.test($(link).attr('href') ?? ''));
  if (listed.length < names) expect($(`main a[href="${BASE_PATH}index/"]`).length).toBeGreaterThan(0);
});

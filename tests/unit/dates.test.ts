import { expect, test } from 'vitest';
import { inWords } from '../../src/model/date.ts';
import { officeOn, type Entity } from '../../src/model/entity.ts';
import { date, day } from '../../src/model/schema/date.ts';
import { groupByYear, releasesByYear } from '../../src/model/year.ts';
import { edition } from './fixture.ts';

test.each([
  ['2013-09-26', '26 September 2013', '26 Sept 2013'],
  ['2001-03', 'March 2001', 'Mar 2001'],
  ['1963', '1963', '1963'],
  ['', '', ''],
])('%s is in words “%s”, as far as it is known', (written, long, short) => {
  expect([inWords(written), inWords(written, 'short')]).toEqual([long, short]);
});

test.each(['2013-09-26', '2013-09', '2013', '2020-02-29'])('%s is a date', (written) => {
  expect(date.safeParse(written)).toMatchObject({ success: true, data: written });
});

test.each([
  ...['2013-02-29', '2013-13', '2013-00', '2013-04-31', '2013-9-26', '26 September 2013', '2013-09-26T10:00', 'a2013'],
  ...[null, true, [2013]],
])('%s is no date', (written) => {
  expect(date.safeParse(written).success).toBe(false);
});

test('a year that YAML takes for a number is a date, and no day', () => {
  expect(date.parse(2013)).toBe('2013');
  expect([2013, '2013-09', '2013-09-26'].map((written) => day.safeParse(written).success)).toEqual([
    ...[false, false, true],
  ]);
});

test.each<[from: string | undefined, until: string | undefined, day: string, held: boolean]>([
  ['2013-03-11', '2017-06-18', '2013-03-11', true],
  ['2013-03-11', '2017-06-18', '2013-03-10', false],
  ['2013-03-11', '2017-06-18', '2017-06-18', true],
  ['2013-03-11', '2017-06-18', '2017-06-19', false],
  ['2013-03', '2017', '2013-03-01', true],
  ['2013-03', '2017', '2017-12-31', true],
  ['2013-03', '2017', '2018-01-01', false],
  ['2013-03-11', undefined, '2013-03', true],
  ['2013-03-11', undefined, '2999-01-01', true],
  [undefined, '2017', '1900-01-01', true],
])('an office from %s until %s was held on %s: %s', (from, until, on, held) => {
  const [someone = expect.fail('nobody')] = edition.people;
  const [of = expect.fail('no organization')] = edition.organizations;
  const person: Entity = { ...someone, offices: [{ title: 'Minister', of, from, until, sources: [] }] };
  expect(officeOn(person, on) !== undefined).toBe(held);
});

test('releases, and what belongs to them, are filed under the year of their day, or none', () => {
  const years = releasesByYear(edition.releases);
  expect([...years.keys()]).toEqual(['2020', '2019', '2018', '2013', 'undated']);
  expect(years.get('undated')?.map(({ id }) => id)).toEqual(['synthetic-long']);
  const things = edition.releases.map((release) => ({ release }));
  expect([...groupByYear(things)]).toEqual(
    [...years].map(([year, all]) => [year, all.map((release) => ({ release }))]),
  );
});

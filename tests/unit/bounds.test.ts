import { describe, expect, test } from 'vitest';
import { editionJson, yearsJson } from '../../src/exports/edition.ts';
import { editionsJson } from '../../src/exports/editions.ts';
import { relatedOf, relatedPages } from '../../src/components/related.ts';
import { findBacklinks, foremost } from '../../src/model/backlinks.ts';
import { pagesOf, yearPages } from '../../src/model/paging.ts';
import { concernedBy } from '../../src/model/concerned.ts';
import { linkedEntities } from '../../src/model/link.ts';
import { isYear, newestFirst } from '../../src/model/year.ts';
import { byLetter, isDivided, nameIndexOf, pagesOfLetter, type Letter } from '../../src/model/name-index.ts';
import type { Block } from '../../src/model/verbatim.ts';
import { edition } from './fixture.ts';

const backlinksOf = findBacklinks(edition);
const index = nameIndexOf(edition, (subject) => backlinksOf(subject).passages);

test('pages have so many each, and all of them everything once', () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  expect(pagesOf(all, 3)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  expect(pagesOf(all)).toEqual([all]);
  expect(pagesOf([], 3)).toEqual([[]]);
});

describe('a subject of many passages', () => {
  /** So many passages of a release of 2020, and one of another year’s. */
  const passages = (count: number) => {
    const of = (year: string) => edition.releases.find(({ id }) => id.startsWith(year)) ?? expect.fail(year);
    const [passage = expect.fail()] = of('2020').passages;
    const some = Array.from({ length: count }, () => ({ release: of('2020'), passage, named: true }));
    return [...some, { release: of('2019'), passage, named: true }];
  };
  const pages = (count: number) =>
    yearPages(passages(count)).map(({ year, page, pages: of, total, passages: { length } }) =>
      [year, `${page}/${of}`, `${length} of ${total}`].join(' '),
    );

  test.each([
    [19, []],
    [20, ['2020 1/1 20 of 20', '2019 1/1 1 of 1']],
    [50, ['2020 1/1 50 of 50', '2019 1/1 1 of 1']],
    [51, ['2020 1/2 50 of 51', '2020 2/2 1 of 51', '2019 1/1 1 of 1']],
  ])('%i in a year, and one in another: its own page shows twenty, a page of a year fifty', (count, expected) => {
    expect(pages(count)).toEqual(expected);
  });

  test('each stands on one of them, in order', () => {
    const all = passages(120);
    expect(yearPages(all).flatMap((page) => page.passages)).toEqual(all);
  });
});

describe('what has to do with a subject', () => {
  const [subject = expect.fail()] = edition.organizations;
  /** Pages of so many organizations and terms, as `list: how many`. */
  const pages = (organizations: number, terms: number) => {
    const counted = (count: number) => Array.from({ length: count }, () => ({ subject, count: 1 }));
    const { related, ...backlinks } = backlinksOf(subject);
    const lists = relatedOf(subject, {
      ...backlinks,
      related: { areas: [], people: [], organizations: counted(organizations), glossary: counted(terms) },
    });
    return relatedPages(lists).map((page) => page.map(({ id, links }) => `${id}: ${links.length}`).join(', '));
  };

  test('every release that it signed is among them: its own page shows twenty', () => {
    const signed = Array.from({ length: 21 }, () => edition.releases[0] ?? expect.fail());
    const lists = relatedOf(subject, { ...backlinksOf(subject), signed });
    expect(lists.find(({ id }) => id === 'signed')?.links).toHaveLength(21);
  });

  test.each([
    [12, 12, []],
    [13, 1, ['organizations: 13, glossary: 1']],
    [60, 40, ['organizations: 60, glossary: 40']],
    [60, 41, ['organizations: 60, glossary: 40', 'glossary: 1']],
    [201, 0, ['organizations: 100', 'organizations: 100', 'organizations: 1']],
  ])('%i organizations and %i terms: its own page shows twelve of a kind, a page of all a hundred', (...given) => {
    const [organizations, terms, expected] = given;
    expect(pages(organizations, terms)).toEqual(expected);
  });
});

test('the foremost subjects are those of most passages, in their own order', () => {
  const extents = edition.organizations.map((one) => backlinksOf(one).passages.length);
  const least = extents.toSorted((a, b) => b - a)[2] ?? 0;
  const found = foremost(edition.organizations, 3, backlinksOf);
  expect(found).toHaveLength(3);
  expect(found.every((one) => backlinksOf(one).passages.length >= least)).toBe(true);
  expect(found).toEqual(edition.organizations.filter((one) => found.includes(one)));
  expect(foremost(edition.organizations, 100, backlinksOf)).toEqual(edition.organizations);
});

test('names are found by letter without accents, digits together, other scripts by their first sign', () => {
  const names = ['Über', 'ua', '68th', '7th', '한국', '« Zed»', 'zoo', '…', 'a-b'].map((name) => ({ name }));
  const letters = byLetter(names).map(({ letter, entries }) => [letter, ...entries.map(({ name }) => name)].join(' '));
  expect(letters).toEqual(['# …', 'Z « Zed» zoo', '0–9 7th 68th', 'A a-b', 'U ua Über', 'ㅎ 한국']);
});

test('an entry of the A–Z tells its newest passages and counts all; another name of a subject leads to its own', () => {
  const entries = index.flatMap((letter) => letter.entries);
  const peru = entries.find(({ name }) => name === 'Peru') ?? expect.fail('no Peru');
  expect(peru.count).toBe(backlinksOf(peru.subject).passages.length);
  expect(peru.passages).toEqual(backlinksOf(peru.subject).passages.slice(0, 20));
  const other = entries.find(({ name }) => name === 'CEPAL');
  expect(other).toMatchObject({
    passages: [],
    count: 0,
    see: expect.stringContaining('Economic Commission') as string,
  });
});

test('an entry of the A–Z tells twenty passages at most', () => {
  const [release = expect.fail()] = edition.releases;
  const [passage = expect.fail()] = release.passages;
  const many = Array.from({ length: 21 }, () => ({ release, passage, named: true }));
  const [entry] = nameIndexOf(edition, () => many).flatMap(({ entries }) => entries.filter(({ see }) => !see));
  expect([entry?.passages.length, entry?.count]).toEqual([20, 21]);
});

test('a name of the A–Z says its language, and so does a letter that is none of the Latin alphabet', () => {
  const langOf = (name: string) => index.flatMap(({ entries }) => entries).find((entry) => entry.name === name)?.lang;
  expect(['Peru', 'CEPAL', 'FOCALAL', '페루', '朴槿惠', '测试部', 'ECLAC', 'South Korea'].map(langOf)).toEqual([
    undefined,
    'es',
    'pt',
    'ko',
    'ko-Hani',
    'zh-Hans',
    undefined,
    undefined,
  ]);
  const letters = new Map(index.map(({ letter, lang }) => [letter, lang]));
  expect(['C', 'ㅍ', '朴', '测'].map((letter) => letters.get(letter))).toEqual([undefined, 'ko', 'ko-Hani', 'zh-Hans']);
});

test('years stand newest first and once, what has no date last', () => {
  expect(newestFirst(['2012', 'undated', '2020', '2012', '2013'])).toEqual(['2020', '2013', '2012', 'undated']);
  expect(newestFirst(['undated', '1999'])).toEqual(['1999', 'undated']);
  expect(['2013', 'undated', '12013', '20131', 'x2013'].map(isYear)).toEqual([true, true, false, false, false]);
});

test('the A–Z is divided when it has too many entries, or too many passages', () => {
  const entries = index.reduce((sum, letter) => sum + letter.entries.length, 0);
  expect(isDivided(index, { entries, lines: 10_000 })).toBe(false);
  expect(isDivided(index, { entries: entries - 1, lines: 10_000 })).toBe(true);
  expect(isDivided(index, { entries, lines: 2 * entries })).toBe(true);
  const lines = index.flatMap((letter) => letter.entries).reduce((sum, { passages }) => sum + 2 + passages.length, 0);
  expect([lines, lines - 1].map((most) => isDivided(index, { entries, lines: most }))).toEqual([false, true]);
});

test('a letter of too many lines has pages, with every entry once; one entry alone may be longer', () => {
  const [letter = expect.fail()] = index.toSorted((a, b) => b.entries.length - a.entries.length);
  const linesOf = (entries: Letter['entries']) => entries.reduce((sum, { passages }) => sum + 2 + passages.length, 0);
  const pages = pagesOfLetter(letter, { entries: 300, lines: 12 });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat()).toEqual(letter.entries);
  expect(pages.filter((page) => page.length > 1 && linesOf(page) > 12)).toEqual([]);
  expect(pagesOfLetter(letter)).toEqual([letter.entries]);
  const all = linesOf(letter.entries);
  expect([all, all - 1].map((lines) => pagesOfLetter(letter, { entries: 300, lines }).length)).toEqual([1, 2]);
});

test('index.json tells the newest releases and the foremost subjects, and counts all', () => {
  const { releases, people, changes, counts, years } = editionJson(edition, backlinksOf, {
    releases: 2,
    changes: 1,
    subjects: 1,
  });
  expect(releases.map(({ id }) => id)).toEqual(edition.releases.slice(0, 2).map(({ id }) => id));
  expect(people).toHaveLength(1);
  expect(changes.map(({ date }) => date)).toEqual([edition.date]);
  expect(counts).toMatchObject({ releases: edition.releases.length, people: edition.people.length });
  expect(years.map(({ year }) => year)).toEqual(['2020', '2019', '2018', '2013', 'undated']);
});

test('index.json grows with no change, however many releases it publishes', () => {
  const [first, ...others] = edition.changes;
  const change = { ...(first ?? expect.fail()), releases: edition.releases, corrected: edition.releases };
  const { changes } = editionJson({ ...edition, changes: [change, ...others] }, backlinksOf, {
    releases: 2,
    changes: 1,
    subjects: 1,
  });
  expect(changes).toMatchObject([{ releases: { length: 2 }, corrected: { length: 2 } }]);
});

test('editions.json tells the newest releases and editions, and how many each year has', () => {
  const { releases, editions, years = [] } = editionsJson(edition, [], { releases: 2, editions: 1 });
  expect(editions?.map(({ date }) => date)).toEqual([edition.date]);
  expect(years.map(({ year, editions: count }) => `${year} ${count}`)).toEqual([
    ...['2020 4', '2019 0', '2018 0', '2013 0', 'undated 0'],
  ]);
  expect(releases.map(({ id }) => id).sort()).toEqual(
    edition.releases
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  );
  expect(years.reduce((sum, year) => sum + year.releases, 0)).toBe(edition.releases.length);
});

test('the file of a year has no passage of another', () => {
  for (const { year, people, organizations, glossary, areas } of yearsJson(edition)) {
    const passages = [...people, ...organizations, ...glossary, ...areas].flatMap((subject) => subject.passages);
    expect(passages.length).toBeGreaterThan(0);
    const of = year === 'undated' ? 'synthetic-long' : `${year}-`;
    expect(passages.filter((address) => !address.includes(`/releases/${of}`))).toEqual([]);
  }
});

test('every subject of the edition is concerned by some release', () => {
  const found = new Set(edition.releases.flatMap((release) => [...concernedBy(release)]));
  const all = [...edition.people, ...edition.organizations, ...edition.glossary, ...edition.areas];
  expect(all.filter((subject) => !found.has(subject)).map(({ id }) => id)).toEqual([]);
});

test('who is mentioned is a person, an organization or a term, each once; an area that is linked to is none', () => {
  const [one = expect.fail(), other = expect.fail()] = edition.organizations;
  const [area = expect.fail()] = edition.areas;
  const links = [one, area, other, one].map((subject): Block => ({
    type: 'paragraph',
    children: [{ type: 'link', url: '', children: [], data: { subject } }],
  }));
  expect(linkedEntities(links)).toEqual([one, other]);
});

test('a release concerns all whom it names anywhere, each once, and where its people hold office', () => {
  const [some = expect.fail()] = edition.organizations;
  const [area = expect.fail()] = edition.areas;
  const release = edition.releases.find(({ id }) => id.endsWith('telephone')) ?? expect.fail();
  const [passage = expect.fail()] = release.passages;
  const [statement = expect.fail()] = passage.content.flatMap((part) => ('statements' in part ? part.statements : []));
  const named = (id: string) => ({ ...some, id });
  const text = (id: string): Block[] => [
    { type: 'paragraph', children: [{ type: 'link', url: '', children: [], data: { subject: named(id) } }] },
  ];
  const note = (id: string) => ({ kind: 'explanation' as const, text: text(id), sources: [] });
  const offices = [{ title: 'Minister', of: named('office'), sources: [] }];
  const found = concernedBy({
    ...release,
    publisher: named('publisher'),
    signatories: [named('signatory')],
    meeting: release.meeting && {
      ...release.meeting,
      participants: [{ ...named('participant'), kind: 'people', offices }],
      between: [named('party')],
      milestones: [named('milestone')],
      summary: text('summary'),
    },
    notes: [note('note')],
    passages: [
      {
        ...passage,
        content: [],
        mentions: [named('mention'), some],
        areas: [area],
        notes: [note('beside')],
        statements: [
          {
            ...statement,
            ...{ speakers: [named('speaker'), some], to: [named('to')], for: [named('for')] },
            areas: [{ ...area, id: 'stated' }],
          },
        ],
      },
    ],
  });
  expect([...found].map(({ id }) => id)).toEqual([
    ...['publisher', 'signatory', 'participant', 'party', 'milestone', 'summary', 'note', 'mention', some.id, area.id],
    ...['beside', 'speaker', 'to', 'for', 'stated', 'office'],
  ]);
});

import { describe, expect, test } from 'vitest';
import { accountOf, statementsOf } from '../../src/model/exchange.ts';
import { matrixOf } from '../../src/model/matrix.ts';
import { lengthOf, proportionsOf } from '../../src/model/proportion.ts';
import { allPassages } from '../../src/model/release.ts';
import { timelineOf } from '../../src/model/timeline.ts';
import { turnsOf } from '../../src/model/turn.ts';
import { edition, find } from './fixture.ts';

/* What the pictures of a release are drawn from. */

const peru = find('rok-peru');

describe.each(edition.releases)('$id', (release) => {
  test('has every statement in one turn, and what is not of the account out of it', () => {
    const all = statementsOf(release).map(({ statement }) => statement);
    expect(turnsOf(release).flatMap(({ said }) => said.map(({ statement }) => statement))).toEqual(all);

    const { exchanges, offers, agreements } = accountOf(release);
    const told = [...exchanges.flatMap(({ request, answers }) => [request, ...answers]), ...offers, ...agreements];
    const statements = told.map(({ statement }) => statement);
    expect(new Set(statements).size).toBe(statements.length);
    expect(
      all
        .filter(({ act }) => ['asks', 'offers', 'plans', 'agrees'].includes(act))
        .filter((one) => !statements.includes(one)),
    ).toEqual([]);
  });

  test('has no two turns of a side in the same rows', () => {
    const last = new Map<unknown, number>();
    for (const { voice, row } of turnsOf(release)) {
      const across = typeof voice !== 'number';
      for (const column of across ? [0, 1] : [voice]) {
        expect(row).toBeGreaterThanOrEqual((last.get(column) ?? -1) + 2);
        last.set(column, row);
      }
    }
  });

  test('has each area and each mention of a passage as one mark', () => {
    const marks = matrixOf(release).flatMap(({ kind, rows }) =>
      rows.flatMap(({ subject, cells }) =>
        cells.flatMap((cell) => (cell ? [`${kind} ${subject.id} ${cell.passage.label}`] : [])),
      ),
    );
    const stated = allPassages(release).flatMap(({ label, areas, mentions }) =>
      [...areas, ...mentions].map(({ kind, id }) => `${kind} ${id} ${label}`),
    );
    expect(marks.toSorted()).toEqual(stated.toSorted());
    for (const { rows } of matrixOf(release)) {
      for (const { cells } of rows) expect(cells).toHaveLength(allPassages(release).length);
      expect(rows.filter(({ cells }) => !cells.some(Boolean))).toEqual([]);
    }
  });

  test('is its passages by length, none twice and none without any', () => {
    const all = proportionsOf(release);
    expect(all.map(({ passage }) => passage)).toEqual(allPassages(release));
    expect(all.reduce((sum, { ofAll }) => sum + ofAll, 0)).toBeCloseTo(1);
    expect(Math.max(...all.map(({ ofLongest }) => ofLongest))).toBe(1);
  });

  test('has every date of its text and of its milestones once in its timeline, in their order', () => {
    const { moments, years } = timelineOf(release) ?? { moments: [], years: [] };
    const dated = allPassages(release).flatMap((passage) => passage.dated.map(({ quote }) => quote));
    const facts = (release.meeting?.milestones ?? []).flatMap(({ facts }) => facts.filter(({ date }) => date));
    expect(moments.flatMap(({ named }) => (named ? [named.quote] : [])).toSorted()).toEqual(dated.toSorted());
    expect(new Set(moments.flatMap(({ fact }) => (fact ? [fact.fact] : [])))).toEqual(new Set(facts));
    expect(moments).toHaveLength(dated.length + facts.length + (release.dates.meeting?.date ? 1 : 0));

    expect(moments.filter(({ isMeeting }) => isMeeting)).toHaveLength(release.dates.meeting?.date ? 1 : 0);

    const middles = moments.map(({ from, until }) => from + until);
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
    for (const { from, until } of moments) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(until).toBeGreaterThanOrEqual(from);
      expect(until).toBeLessThanOrEqual(100);
    }
    expect(years.length).toBeLessThanOrEqual(Math.max(2, moments.length));
  });
});

test.each([
  ['2013-09-26-rok-peru', '513 words'],
  ['2019-06-05-synthetic-japanese', '105 characters'],
  ['2019-06-06-synthetic-korean', '21 words'],
  ['2019-06-07-synthetic-chinese', '90 characters'],
])('%s has %s', (id, length) => {
  expect(lengthOf(find(id))).toBe(length);
});

test.each([
  ['Word.', '1 word'],
  ['ab 日本', '2 words'],
  ['a 日本', '3 characters'],
])('a release of “%s” has %s', (text, length) => {
  const passages = peru.passages.slice(0, 1).map((passage) => ({ ...passage, text, content: [] }));
  expect(lengthOf({ ...peru, passages })).toBe(length);
});

test('the matrix has areas first and people last, and no kind of which nothing is named', () => {
  expect(matrixOf(peru).map(({ kind }) => kind)).toEqual(['areas', 'organizations', 'glossary', 'people']);
  const [first] = peru.passages.map((passage) => ({ ...passage, areas: [], content: [] }));
  const only = first ? [{ ...first, mentions: first.mentions.filter(({ kind }) => kind === 'people') }] : [];
  expect(matrixOf({ ...peru, passages: only, meeting: undefined }).map(({ kind }) => kind)).toEqual(['people']);
});

import { describe, expect, test } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';
import { accountOf, outcomesOf, statementsOf } from '../../src/model/exchange.ts';
import { matrixOf } from '../../src/model/matrix.ts';
import { isPassage, type Passage } from '../../src/model/passage.ts';
import { lengthOf, proportionsOf } from '../../src/model/proportion.ts';
import { allPassages, areasOf, type Release } from '../../src/model/release.ts';
import { sidesOf, voiceName, voiceOf, voicesOf } from '../../src/model/side.ts';
import { timelineOf } from '../../src/model/timeline.ts';
import { choicesOf, isDialogue, turnsOf } from '../../src/model/turn.ts';

/** What the pictures of a release are drawn from. */
const { releases } = readEdition('tests/fixtures/site');
const find = (id: string) => releases.find((release) => release.id === id) ?? expect.fail(`no release ${id}`);
const peru = find('2013-09-26-rok-peru');
const telephone = find('2019-06-01-synthetic-telephone');
const letter = find('2019-06-02-synthetic-letter');
const joint = find('2019-06-03-synthetic-joint-statement');
const remarks = find('2019-06-04-synthetic-remarks');
const unnumbered = find('2020-01-02-synthetic-unnumbered');

/** A release with another meeting. */
const withMeeting = (release: Release, change: Partial<NonNullable<Release['meeting']>>): Release => ({
  ...release,
  meeting: release.meeting && { ...release.meeting, ...change },
});

describe.each(releases)('$id', (release) => {
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

describe('sides', () => {
  const names = (release: Release) =>
    sidesOf(release).map(({ party, people }) => [party?.name, ...people.map(({ name }) => name)].join(': '));

  test('are the parties, with those who held office in them on the day', () => {
    expect(names(peru)).toEqual(['Republic of Korea: Yun Byung-se', 'Peru: Eda Rivas']);
    const { between, participants } = telephone.meeting ?? expect.fail('no meeting');
    const turned = withMeeting(telephone, { between: between.toReversed(), participants: participants.slice(0, 1) });
    expect(names(turned)).toEqual(['Test Forum', 'Test Ministry: Anna Testa']);
    // Bruno Prova holds no office in the Test Forum: the order of the lists tells.
    expect(names(telephone)).toEqual(['Test Ministry: Anna Testa', 'Test Forum: Bruno Prova']);
  });

  test('are those who take part, where no parties are named; none without a meeting', () => {
    expect(names(letter)).toEqual([': Anna Testa', ': Bruno Prova']);
    expect(names(remarks)).toEqual([': Anna Testa']);
    expect(sidesOf(unnumbered)).toEqual([]);
    expect(voicesOf(allPassages(unnumbered), [])).toEqual(['release']);
  });

  test('speak in their own voice, together as several, and who is of no side through the release', () => {
    const voices = turnsOf(peru).map(({ passage, voice }) => `${passage.label} ${voice}`);
    expect(voices).toEqual(['2 0', '2.1 1', '3 0', '4 1', '4.1 0', '5 0', '6 several']);
    expect(voicesOf(allPassages(peru), sidesOf(peru))).toEqual([0, 1, 'several', 'release']);
    const statements = peru.passages.flatMap((passage) => passage.statements);
    expect(voiceOf({ statements }, [])).toBe('release');
  });

  test('that speak as organizations are heard as such', () => {
    expect(turnsOf(joint).map(({ passage, voice }) => `${passage.label} ${voice}`)).toEqual([
      '1 several',
      '2b several',
    ]);
    expect(voiceName(0, sidesOf(joint))).toBe('Test Ministry');
  });

  test('are called by those who speak for them, and the release by itself', () => {
    expect(voiceName(0, sidesOf(peru))).toBe('Yun Byung-se');
    expect(voiceName('release', sidesOf(peru))).toBe('The release');
  });

  test('may be three, and then nobody is “both”', () => {
    const third = peru.meeting?.between[0] ?? expect.fail('no party');
    const meeting = joint.meeting ?? expect.fail('no meeting');
    const three = withMeeting(joint, { between: [...meeting.between, third] });
    expect(sidesOf(three)).toHaveLength(3);
    expect(voiceName('several', sidesOf(three))).toBe('Several');
    expect(voiceName('several', sidesOf(joint))).toBe('Both');
    expect([joint, peru, three, letter, remarks, unnumbered].map(isDialogue)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    const met = withMeeting(joint, { kind: 'meeting' });
    expect([met, withMeeting(met, { between: three.meeting?.between ?? [] })].map(isDialogue)).toEqual([true, false]);
    const saidBy = (...voices: (number | string)[]): Release => {
      const kept = (passage: Passage): Passage => ({
        ...passage,
        statements: passage.statements.filter((one) => voices.includes(voiceOf({ statements: [one] }, sidesOf(peru)))),
        content: passage.content.map((part) => (isPassage(part) ? kept(part) : part)),
      });
      return { ...peru, passages: peru.passages.map(kept) };
    };
    expect([saidBy(0), saidBy(1), saidBy(0, 1), saidBy('several')].map(isDialogue)).toEqual([false, false, true, true]);
  });
});

test('turns of two sides stand beside one another, all others below', () => {
  expect(turnsOf(peru).map(({ passage, row }) => `${passage.label} ${row}`)).toEqual([
    '2 1',
    '2.1 2',
    '3 3',
    '4 4',
    '4.1 5',
    '5 7',
    '6 9',
  ]);
});

test('statements can be chosen by what not all of them have', () => {
  const choices = choicesOf(peru).map(({ name, options }) => [name, options.map(({ value }) => value).join(' ')]);
  expect(choices.slice(0, 2)).toEqual([
    ['side', '0 1 several'],
    ['act', expect.stringMatching(/^notes hopes relays welcomes plans asks agrees$/)],
  ]);
  const [, , areas] = choicesOf(peru);
  const said = new Set(statementsOf(peru).flatMap(({ statement }) => statement.areas));
  expect(areas?.options.map(({ value }) => value)).toEqual([...said].map(({ id }) => id));
  expect(areasOf(peru)).toEqual(expect.arrayContaining([...said]));
  expect(choicesOf(remarks)).toEqual([]);
});

test('the account of what was asked has what no request was answered by apart', () => {
  const shape = (release: Release) => {
    const { exchanges, offers, agreements } = accountOf(release);
    return [exchanges.map(({ answers, outcome }) => `${answers.length} ${outcome}`), offers.length, agreements.length];
  };
  expect(shape(peru)).toEqual([['3 spoken to', '0 no answer recorded'], 0, 1]);
  expect(shape(telephone)).toEqual([['1 declined'], 0, 1]);
  expect(shape(unnumbered)).toEqual([[], 0, 0]);

  // An agreement that answers a request is its answer, and told once.
  const [request, answer] = statementsOf(telephone).map(({ statement }) => statement);
  if (!request || !answer) expect.fail('no statements');
  const { act } = answer;
  answer.act = 'agrees';
  expect(shape(telephone)).toEqual([['1 accepted'], 0, 1]);
  answer.answers = undefined;
  for (const offer of ['offers', 'plans'] as const) {
    answer.act = offer;
    expect(shape(telephone)).toEqual([['0 no answer recorded'], 1, 1]);
  }
  Object.assign(answer, { act, answers: request });
});

test('what came of answers in one passage is told once', () => {
  const [first] = accountOf(peru).exchanges;
  const passage = first?.answers[0]?.passage ?? expect.fail('no answer');
  const note = { kind: 'outcome' as const, text: [], sources: [] };
  passage.notes.push(note);
  expect(outcomesOf(first?.answers ?? [])).toEqual([{ passage, note }]);
  passage.notes.pop();
});

describe('the timeline', () => {
  const fact = (date: string) => ({ text: 'Invented.', date, sources: [] });
  const about = peru.meeting?.milestones[0] ?? expect.fail('no milestone');
  const timeline = (day: string | undefined, ...dates: string[]) =>
    timelineOf({
      ...withMeeting(peru, { milestones: [{ ...about, facts: dates.map(fact) }] }),
      passages: [],
      dates: { ...peru.dates, meeting: { date: day, sources: [] } },
    });

  test('is none where nothing is dated', () => {
    expect(timelineOf(unnumbered)?.moments.length ?? 0).toBeLessThanOrEqual(1);
    expect(timeline(undefined)).toBeUndefined();
  });

  test('has what is earlier than two years before the meeting above its scale, in order and apart', () => {
    const found = timeline('2013-09-26', '1999', '1963-04-01') ?? expect.fail('no timeline');
    expect(found.moments.map(({ date }) => date)).toEqual(['1963-04-01', '1999', '2013-09-26']);
    const [first, second, meeting] = found.moments.map(({ from }) => from);
    expect(found.scaleYear).toBe(2011);
    expect(first).toBeLessThan(second ?? 0);
    expect(second).toBeLessThan(found.scaleFrom);
    expect(meeting).toBeGreaterThan(found.scaleFrom);
  });

  test('is to scale: a day is a point, a month and a year have their length', () => {
    const { moments, scaleFrom } = timeline('2013-01-01', '2013', '2013-12') ?? expect.fail('no timeline');
    expect(scaleFrom).toBe(0);
    const lengths = Object.fromEntries(moments.map(({ date, from, until }) => [date, until - from]));
    expect(lengths['2013-01-01']).toBe(0);
    expect(moments.find(({ date }) => date === '2013-01-01')?.from).toBeCloseTo((100 * 0.5) / 365);
    expect(lengths['2013']).toBeCloseTo(100);
    expect(lengths['2013-12']).toBeCloseTo((100 * 31) / 365);
  });

  test('without a meeting’s day begins with what is first, and marks no more years than it has room for', () => {
    const found = timeline(undefined, '1963-04-01', '2015-04-20') ?? expect.fail('no timeline');
    expect(found).toMatchObject({ scaleYear: 1963, scaleFrom: 0 });
    expect(found.years.map(({ year }) => year)).toEqual([2000]);
  });

  test('has a year where its middle is, and the meeting alone as the meeting', () => {
    const found = timeline('2013-03-01', '2012-02-01', '2013', '2013-09', '2014-02-03');
    const { moments } = found ?? expect.fail('no timeline');
    expect(moments.map(({ date, isMeeting }) => `${date} ${isMeeting}`)).toEqual([
      '2012-02-01 false',
      '2013-03-01 true',
      '2013 false',
      '2013-09 false',
      '2014-02-03 false',
    ]);
    // Of the days of 2012, 2013 and 2014, when it is noon on the 3rd of February.
    expect(moments.at(-1)?.from).toBeCloseTo((100 * (366 + 398.5)) / (366 + 730));
  });

  test.each([
    [
      ['1990-01-01', '1991-01-01'],
      [1990, 1991],
    ],
    [
      ['1990-01-01', '1993-01-01'],
      [1990, 1992],
    ],
    [
      ['1990-01-01', '1991-06', '1992-06', '1993-01-01'],
      [1990, 1991, 1992, 1993],
    ],
    [['1000-01-01', '1999-01-01'], [1000]],
  ])('marks for %j the years %j', (dates, years) => {
    expect(timeline(undefined, ...dates)?.years.map(({ year }) => year)).toEqual(years);
  });

  test('gives the other date of what the release dates otherwise', () => {
    const passage = peru.passages[1] ?? expect.fail('no passage');
    const before = passage.dated;
    passage.dated = [
      { date: '2012-05', quote: 'agreed in May 2012' },
      { date: '2012-09', quote: 'forged in September 2012', contradicts: about.id },
    ];
    const found = timelineOf(peru)?.moments ?? [];
    passage.dated = before;
    const disputed = found.filter(({ contradicts }) => contradicts);
    expect(disputed.map(({ date }) => date)).toEqual(['2012-09']);
    expect(disputed[0]?.contradicts?.fact?.subject).toBe(about);
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

import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/model/timeline.ts';
import { find, withMeeting } from './fixture.ts';

const peru = find('rok-peru');

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
    expect(timelineOf(find('unnumbered'))?.moments.length ?? 0).toBeLessThanOrEqual(1);
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
    const other = structuredClone(peru);
    const passage = other.passages[1] ?? expect.fail('no passage');
    passage.dated = [
      { date: '2012-05', quote: 'agreed in May 2012' },
      { date: '2012-09', quote: 'forged in September 2012', contradicts: about.id },
    ];
    const found = timelineOf(other)?.moments ?? [];
    const disputed = found.filter(({ contradicts }) => contradicts);
    expect(disputed.map(({ date }) => date)).toEqual(['2012-09']);
    expect(disputed[0]?.contradicts?.fact?.subject).toBe(other.meeting?.milestones[0]);
  });
});

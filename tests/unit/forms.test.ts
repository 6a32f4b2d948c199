import { expect, test } from 'vitest';
import { referenceOf } from '../../src/model/citation.ts';
import { eventOf, whenAndWhere } from '../../src/model/event.ts';
import { exchangesOf } from '../../src/model/exchange.ts';
import { allPassages, dayNameOf } from '../../src/model/release.ts';
import { timelineOf } from '../../src/model/timeline.ts';
import { find } from './fixture.ts';

const passages = (name: string) => allPassages(find(name)).map(({ id, mark, text }) => `${id} ${mark} ${text}`.trim());

test.each([
  {
    name: 'telephone',
    event: 'Telephone talks',
    reference: 'press release, truncated capture, on the telephone talks of 1 June 2019, publication date not stated',
  },
  { name: 'letter', event: 'Letter', reference: 'letter, dated 2 June 2019, 3 June 2019' },
  { name: 'joint-statement', event: 'Joint statement', reference: 'joint statement, 3 June 2019' },
  {
    name: 'remarks',
    event: 'Remarks',
    reference: 'remarks, given on 4 June 2019, publication date not stated',
  },
  {
    name: 'forms',
    event: 'Meeting',
    reference: /^press release, courtesy translation, on the meeting of 4 March 2020/,
  },
])('$event has its own words', ({ name, event, reference }) => {
  const release = find(name);
  expect(eventOf(release).name).toBe(event);
  expect(referenceOf(release).slice(2).join(', ')).toMatch(reference);
  expect(dayNameOf(release)).toBe(release.dates.meeting ? `${event} of ` : '');
});

test('talks without a place or an occasion have their day, and their note on the release needs no source', () => {
  const { meeting, notes } = find('telephone');
  expect(meeting).toMatchObject({ kind: 'telephone talks', code: '041', place: undefined, occasion: undefined });
  expect(timelineOf(find('telephone'))?.moments).toMatchObject([{ date: '2019-06-01', isMeeting: true }]);
  expect(notes).toMatchObject([{ kind: 'explanation', sources: [] }]);
});

test.each([
  ['forms', '4 March 2020, Testville'],
  ['telephone', '1 June 2019'],
  ['joint-statement', 'Day not stated'],
])('%s: its day and place, or that no day is stated', (name, told) => {
  expect(whenAndWhere(find(name))).toBe(told);
});

test('talks and remarks happened; a letter and a joint statement are texts alone', () => {
  const names = ['forms', 'telephone', 'remarks', 'letter', 'joint-statement'];
  expect(names.map((name) => eventOf(find(name)).happened)).toEqual([true, true, true, false, false]);
});

test('a request that is declined', () => {
  expect(exchangesOf(find('telephone')).map(({ outcome }) => outcome)).toEqual(['declined']);
});

test('each sub-point is printed with the mark of its own line', () => {
  expect(passages('telephone')).toEqual([
    'p1  Testville, 1 June – Minister Testa held telephone talks with Minister Prova.',
    'p1-1 ※ Minister Testa asked for more tests.',
    'p1-2 ◇ Minister Prova declined to add any.',
    'p1-3 ① Both ministers agreed to count the tests.',
    'p1-4 (a) They agreed that tests are useful.',
    'p1-5 ㅇ This release was captured only in pa',
  ]);
});

test('a joint statement with a number twice, and remarks with a list that is none of paragraphs', () => {
  expect(passages('joint-statement')).toEqual([
    'p0  The Test Ministry and the Test Forum,',
    'p1 1. condemn tests that cannot fail;',
    'p2 2. list for the record',
    'p2-1 1) one measure,',
    'p2-2 2) another measure;',
    'p2b 2. welcome all others.',
  ]);
  expect(passages('remarks')).toEqual([
    'p1  Three things matter: speed, truth.',
    'p2  I speak also for the Test Forum.',
  ]);
});

test('releases in Japanese, Korean and Chinese', () => {
  expect(passages('chinese')).toEqual([
    'p0  本报测试城6月7日电 测试部7日举行虚构的会谈，大使出席。',
    'p1 一、 双方就合成协定交换意见。',
    'p1-1 （一） 测试部长希望继续测试。',
    'p1-2 （二） 双方同意三、四名观察员参加。',
    'p2 二、 下次会谈在测试城举行。',
    'p11 十一、 代表团访问第十一届测试大会。',
  ]);
  expect(passages('taiwanese')).toEqual([
    'p1 一、 測試部歡迎合成協定的簽署，並感謝大使。',
    'p2 二、 測試部說明如下：',
    'p2-1 【一】 協定為測試而設。',
    'p2-2 〔二〕 協定不涉及任何國家。',
    'p3 三、 本聲明僅供測試。',
  ]);
  expect(passages('japanese')).toEqual([
    'p1 １ 本６日，試験省は架空の会談を発表しました。これは試験のための文章です。',
    'p1-1 （１） 試験大臣は，協力を期待すると述べました。',
    'p1-2 （２） 双方は，試験を続けることで一致しました。',
    'p2 ２ 会談はありませんでした。',
    'p3 ３ 大使は日本の安保理決議に触れました。',
  ]);
  expect(passages('korean')).toEqual([
    'p1  □ 시험부는 가상의 성명을 발표하였다.',
    'p1-1 ㅇ 성명은 시험을 위한 글이다.',
    'p1-2 가. 첫째 항목이다.',
    'p2  □ 회담은 없었다.',
    'p3  □ 시험부장관은 국방부와 AB-9훈련기 협정문의 대상을 협의하였다.',
  ]);
});

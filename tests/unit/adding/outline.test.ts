import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chineseOf } from '../../../src/adding/chinese.ts';
import { dayIn } from '../../../src/adding/day.ts';
import { isFurniture, isStamp } from '../../../src/adding/furniture.ts';
import { allPassages } from '../../../src/model/release.ts';
import { ownEdition, sentences } from './own-edition.ts';

const { dir, addText } = ownEdition();

test('a line that an earlier release of the publisher had as furniture is left out', () => {
  const text = (title: string) =>
    `${title}\n\nThis synthetic sentence is long enough to be told from the lines of a menu.\n\nFollow the tests\n`;
  const first = addText(text('A Synthetic Title'), { id: 'first', url: 'https://example.org/first' });
  expect(first.outline.signature).toEqual(['Follow the tests']);
  const file = join(dir(), first.release.path);
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace('signature: Follow the tests\n', '')
      .replace(/(sha256: .*)/, '$1\n  furniture: [Follow the tests]'),
  );
  const second = addText(text('Another Synthetic Title'), { id: 'second', url: 'https://example.org/second' });
  expect(second.outline).toMatchObject({ signature: [], furniture: ['Follow the tests'] });
});

test('below a title that is said, the shortest text is one', () => {
  const text = 'Home\n\nA Synthetic Answer\n\nWe are aware of it.\n\nNo comment.\n\nPrint\n';
  expect(() => addText(text)).toThrow('no title is found');
  const { outline } = addText(text, { title: 'A Synthetic Answer' });
  expect(outline.body.map(({ text }) => text)).toEqual(['We are aware of it.', 'No comment.']);
  expect(() => addText('A Synthetic Answer\n\nPrint\n', { title: 'A Synthetic Answer' })).toThrow('no text is found');
});

test.each(['<END>', '(끝)'])('a last line that “%s” closes is no signature', (end) => {
  const { outline } = addText(['A Synthetic Title', ...sentences(1), `□ It came to its end. ${end}`].join('\n\n'));
  expect(outline.signature).toEqual([]);
});

test('a line of a tool within the text is the page’s and does not end it; from a menu on, all is the page’s', () => {
  const [first = '', second = '', third = ''] = sentences(3);
  const { outline } = addText(['A Synthetic Title', first, 'Share', second, 'X', 'Tags', third, 'Print'].join('\n\n'));
  expect(outline.body.map(({ text }) => text)).toEqual([first, second]);
  expect(outline.furniture).toEqual(['Share', 'X', 'Tags', third, 'Print']);
});

test.each([
  [['• Trade in imaginary goods', '• Science'], []],
  [['(a) It stands.', '(b) It holds.'], []],
  [
    ['• Trade in imaginary goods', '• Science', 'A. Prova', 'B. Testa'],
    ['A. Prova', 'B. Testa'],
  ],
])('of what ends with %j signs %j', (lines, signature) => {
  const { outline } = addText(
    ['A Synthetic Title', ...sentences(1), 'They spoke of two points:', ...lines].join('\n\n'),
  );
  expect(outline.signature).toEqual(signature);
});

test.each(['###', '# # #', '(End)', '-30-', '- END -', 'Ends/Monday, May 13, 2024', '完', '（完）'])(
  'after “%s” all is the page’s',
  (mark) => {
    const [first = '', second = ''] = sentences(2);
    const { outline } = addText(['A Synthetic Title', first, mark, second].join('\n\n'));
    expect(outline.furniture).toEqual([mark, second]);
  },
);

test('the numbers of a list that a colon leads to are none of paragraphs, also where it is a wide one', () => {
  const text = ['一、扩大贸易。', '二、推进交流。'];
  const { release } = addText(
    ['虚构部长举行会谈（虚构）', '虚构部长表示，虚构国坚定奉行一个试验政策，愿同另一虚构国深化合作：', ...text].join(
      '\n\n',
    ),
    { language: 'zh-Hans' },
  );
  expect(release.numbering).toBe('position');
  expect(allPassages(release).map(({ label }) => label)).toEqual(['1', '1.1', '1.2']);
});

test('a day with its place is no title, however long it is, and no heading', () => {
  const { release, parts } = addText(
    ['A Synthetic Title', 'June 7, 2024 - Testville, Somewhere - Test Ministry', ...sentences(1)].join('\n\n'),
  );
  expect(release.title).toBe('A Synthetic Title');
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'text']);
});

test('a row of signs alone is no item of a list', () => {
  const [first = '', second = ''] = sentences(2);
  const { parts } = addText(['A Synthetic Title', first, '* * *', second].join('\n\n'));
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
});

test('letters of kana before what stands under a paragraph are marks of sub-points', () => {
  const { release } = addText(
    [
      '試験外相会談（架空）',
      '１　試験大臣は、この文章が試験のために作られたものであり、何も起こっていないと述べました。',
      'ア　専門家会合は６月に行われます。',
      'イ　次回は７月です。',
    ].join('\n'),
  );
  expect(allPassages(release).map(({ mark }) => mark)).toEqual(['１', 'ア', 'イ']);
});

test.each([
  ['Elle a dit « merci » et « bonjour » dans cette phrase synthétique, inventée pour les tests.', false],
  ['Le mot « merci » et la suite', false],
  ['Accueil » Salle de presse » Communiqués', true],
  ['Trade / Investment', false],
  ['首頁 / 新聞稿', true],
  ['ツイートする　シェアする', true],
  ['The Minister of X', false],
  ['Japanese', true],
  ['Você está aqui:', true],
  ['Mise à jour : juin 2024', true],
  ['英語版 (English)', true],
  ['【打印】 【关闭】', true],
  ['이전글 이전글이 없습니다.', true],
])('“%s” is a line of the page: %s', (line, expected) => {
  expect(isFurniture(line)).toBe(expected);
});

test.each([
  ['2024.05.13.14:00', '2024-05-13'],
  ['2024.05.13-2024.05.15', '2024-05-13'],
  ['No. 1101-06-06-2024', undefined],
])('the first day in “%s” is %s', (line, date) => {
  expect(dayIn(line)?.date).toBe(date);
});

test.each([
  ['民國113年5月13日', '2024-05-13'],
  ['令和6年5月13日(月)', '2024-05-13'],
  ['Erscheinungsdatum: 13.05.2024', '2024-05-13'],
  ['13 мая 2024 18:30', '2024-05-13'],
  ['13 مايو 2024', '2024-05-13'],
  ['١٣ أيار ٢٠٢٤', '2024-05-13'],
  ['Monday, May 13, 2024, 10:00', '2024-05-13'],
  ['Writer Test Division Date 2024-05-13 Hit 77', '2024-05-13'],
  ['Statement on the Talks on 13 May 2024', undefined],
  ['13.05.2024 - Pressemitteilung', '2024-05-13'],
  ['Publicado em 13.05.2024 18h00', '2024-05-13'],
  ['作成 2024年05月13日 18时30分', undefined],
  ['2024年5月13日（星期一）', '2024-05-13'],
  ['发布时间：2024-05-13 18:30', '2024-05-13'],
])('“%s” is a line of a day alone: %s', (line, date) => {
  expect(isStamp(line) ? dayIn(line)?.date : undefined).toBe(date);
});

test.each([
  ['虚构部长同测试国副部长举行第七次磋商', 'zh-Hans'],
  ['虛構部長同測試國副部長舉行第七次磋商', 'zh-Hant'],
  ['人工之三', 'zh'],
])('“%s” is %s', (text, language) => {
  expect(chineseOf(text)).toBe(language);
});

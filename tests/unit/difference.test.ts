import { expect, test } from 'vitest';
import { differences, firstLetter } from '../../src/model/difference.ts';
import { readPassages } from '../../src/model/division.ts';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { editionLines } from '../../src/model/source.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ text }));
const words = (count: number, letter: string) => Array.from({ length: count }, (_, at) => `${letter}${at}`).join(' ');
const shown = (source: string[], edition: string[]) =>
  differences(lines(...source), lines(...edition)).map((difference) => difference.shown);

/** The lines of a paragraph with sub-points as the edition's file has them. */
function edition(...points: string[]) {
  const markdown = `1. one\n${points.map((point) => `   - ${point}`).join('\n')}`;
  const { passages } = readPassages(parseMarkdown(markdown).children, markdown);
  return editionLines({ title: 'Title', passages, closing: [] });
}

const equal: { name: string; source: string[]; edition: string[] }[] = [
  { name: 'white space', source: ['one\u00a0 two\t three '], edition: ['one two', 'three'] },
  { name: 'the space after a number', source: ['1.On the', '12)Of'], edition: ['1. On the', '12) Of'] },
  { name: 'the mark of a list item', source: ['º one', 'o two', '◦ three'], edition: ['- one', '- two', '- three'] },
];

test.each(equal)('$name makes no difference', ({ source, edition }) => {
  expect(shown(source, edition)).toEqual([]);
});

const signs = 'º°o◦○•·∙▪■□●◆◇▶▷►※☞★☆✓→⇒①⑳❶⓵㉠ㅇ–—-*‣⁃▶️⁌⁍⁎⁕‧･＊';
const labels = [
  '(a)',
  'a)',
  'a.',
  '(iv)',
  'iv.',
  'XII.',
  '(1)',
  '1)',
  '가.',
  '나)',
  'ア、',
  '（２）',
  '三、',
  'ㄱ.',
  'Ⅱ.',
];

test.each([...(signs.match(/.\uFE0F?/gu) ?? []), ...labels])('%s is a mark of a sub-point', (mark) => {
  expect(differences(lines('Title', '1. one', `${mark} two`), edition('two'))).toEqual([]);
});

test.each(['①', '※', '◇', '⁍', '・', '＊', '(a)', '三、'])('%s may stand right before the words', (mark) => {
  expect(differences(lines('Title', '1. one', `${mark}two`), edition('two'))).toEqual([]);
});

test.each(['A word', '2013', 'and', '3.5'])('“%s” is no mark', (word) => {
  expect(differences(lines('Title', '1. one', `${word} two`), edition('two'))).not.toEqual([]);
});

test('the space within “U. S.” is the source’s', () => {
  expect(shown(['U.S. officials'], ['U. S. officials'])).toEqual(['[-U.S.-] {+U. S.+} officials']);
});

test('a letter or number before an item that is no sub-point is the source’s word', () => {
  expect(shown(['(a) one'], ['- one'])).toEqual(['[-(a)-] {+-+} one']);
  expect(shown(['(a) one'], ['(b) one'])).toEqual(['[-(a)-] {+(b)+} one']);
});

const different: { name: string; source: string; edition: string; shown: string[] }[] = [
  { name: 'a letter', source: 'the year 2012', edition: 'the year 2013', shown: ['the year [-2012-] {+2013+}'] },
  { name: 'an apostrophe', source: 'Peru’s', edition: "Peru's", shown: ["[-Peru’s-] {+Peru's+}"] },
  { name: 'a hyphen', source: 'KT-1 jet', edition: 'KT–1 jet', shown: ['[-KT-1-] {+KT–1+} jet'] },
  { name: 'a full stop', source: 'fields.', edition: 'fields', shown: ['[-fields.-] {+fields+}'] },
  { name: 'a missing word', source: 'one two', edition: 'one', shown: ['one [-two-]'] },
  { name: 'a space within a line', source: 'see 3.On', edition: 'see 3. On', shown: ['see [-3.On-] {+3. On+}'] },
  { name: 'a decimal', source: '3. 5 percent', edition: '3.5 percent', shown: ['[-3. 5-] {+3.5+} percent'] },
  {
    name: 'a letter of Japanese',
    source: '岸田外務大臣は、会談を行いました。',
    edition: '岸田外務大臣が、会談を行なました。',
    shown: ['岸田外務大臣 [-は-] {+が+} 、会談を行 [-い-] {+な+} ました。'],
  },
  { name: 'a space in Chinese', source: '北京 会谈', edition: '北京会谈', shown: ['北京 [-会-] {+会+} 谈'] },
  {
    name: 'two places far apart',
    source: 'a b c d e f g h i j k l m n o p q r s t',
    edition: 'a B c d e f g h i j k l m n o p q r S t',
    shown: ['a [-b-] {+B+} c d e f g h …', '… m n o p q r [-s-] {+S+} t'],
  },
  {
    name: 'a place with six words around it',
    source: 'a b c d e f x g h i j k l',
    edition: 'a b c d e f y g h i j k l',
    shown: ['a b c d e f [-x-] {+y+} g h i j k l'],
  },
  {
    name: 'a place with seven',
    source: '0 a b c d e f x g h i j k l 0',
    edition: '0 a b c d e f y g h i j k l 0',
    shown: ['… a b c d e f [-x-] {+y+} g h i j k l …'],
  },
  {
    name: 'two places six words apart',
    source: 'x a b c d e f x',
    edition: 'y a b c d e f y',
    shown: ['[-x-] {+y+} a b c d e f [-x-] {+y+}'],
  },
  {
    name: 'two places seven words apart',
    source: 'x a b c d e f g x',
    edition: 'y a b c d e f g y',
    shown: ['[-x-] {+y+} a b c d e f …', '… b c d e f g [-x-] {+y+}'],
  },
  { name: 'two places side by side', source: 'a b c', edition: 'A b C', shown: ['[-a-] {+A+} b [-c-] {+C+}'] },
];

test.each(different)('$name makes a difference', ({ source, edition, shown: expected }) => {
  expect(shown([source], [edition])).toEqual(expected);
});

test('no word is shown as missing that stands on both sides', () => {
  const words = Array.from({ length: 400 }, (_, index) => `w${index}`);
  const found = differences(lines(words.join(' ')), lines(words.filter((_, index) => index % 40 !== 7).join(' ')));
  expect(found).toHaveLength(10);
  expect(found.flatMap(({ removed }) => removed.map(({ text }) => text))).toEqual(
    words.filter((_, index) => index % 40 === 7),
  );
  expect(found.flatMap(({ added }) => added)).toEqual([]);
});

test('texts that have nothing in common are told apart at once, by their ends', () => {
  const text = (letter: string) => `Title ${words(6000, letter)} end of it`;
  const [found, ...others] = shown([text('a')], [text('b')]);
  expect(others).toEqual([]);
  expect(found).toMatch(/^Title \[-a0 .* … .* a5999-\] \{\+b0 .* … .* b5999\+\} end of it$/);
});

test('a long run is shown by the thirty words at each of its ends', () => {
  const all = words(61, 'a').split(' ');
  expect(shown([words(60, 'a')], [''])).toEqual([`[-${words(60, 'a')}-]`]);
  expect(shown([words(61, 'a')], [''])).toEqual([`[-${all.slice(0, 30).join(' ')} … ${all.slice(31).join(' ')}-]`]);
});

test('a difference is on the line of what is added, else of the word before what is missing', () => {
  const line = (source: string[], edition: string[]) =>
    differences(
      lines(...source),
      edition.map((text, index) => ({ text, line: 10 + index })),
    ).map((difference) => difference.line);
  expect(line(['a b', 'c d'], ['a b', 'c x'])).toEqual([11]);
  expect(line(['a b', 'c', 'd'], ['a b', 'd'])).toEqual([10]);
  expect(line(['a b'], ['b'])).toEqual([undefined]);
});

test.each([
  { source: 'forged in May', edition: 'forged in may', place: 'at letter 11 (“M” in the source, here “m”)' },
  { source: 'º one', edition: 'º one two', place: 'at letter 6 (nothing in the source, here “ ”)' },
  { source: 'one two', edition: 'one', place: 'at letter 4 (“ ” in the source, here nothing)' },
  { source: '• one two', edition: '- one', place: 'at letter 6 (“ ” in the source, here nothing)' },
])('the first letter that differs: $source, $edition', ({ source, edition, place }) => {
  expect(firstLetter(lines(source), lines(edition))).toBe(place);
});

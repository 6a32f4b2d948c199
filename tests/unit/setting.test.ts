import { expect, test } from 'vitest';
import { lettersOf, serif } from '../../src/pictures/fonts.ts';
import { balanced, cut, wordsOf, type Word } from '../../src/pictures/setting.ts';

const lengths = (lines: Word[][]) => lines.map((line) => line.flatMap(({ letters }) => letters).length);
/** As wide as a text, and a hair more. */
const widthOf = (text: string) => wordsOf(text, serif).reduce((width, { advance }) => width + advance, 0.001);

test('a line may break after a space, a hyphen, a dash or a slash between letters, nowhere else', () => {
  const words = wordsOf('Asia–Latin and/or Geun-hye, 2013-09-26 – KT-1', serif);
  expect(lengths(words.map((word) => [word]))).toEqual(
    ['Asia–', 'Latin ', 'and/', 'or ', 'Geun-', 'hye, ', '2013-09-26 ', '– ', 'KT-1'].map(({ length }) => length),
  );
});

test('lines are as few as they can be, and as alike', () => {
  const words = wordsOf('mmmm mmmm mmmm mmmm', serif);
  expect(lengths(balanced(words, widthOf('mmmm mmmm mmmm mm')))).toEqual([10, 9]);
  expect(lengths(balanced(words, widthOf('mmmm mmmm mmmm mmmm')))).toEqual([19]);
  expect(balanced(words, widthOf('mmm'))).toEqual([]);
});

test('the space at the end of a line needs no room', () => {
  expect(lengths(balanced(wordsOf('mm mm', serif), widthOf('mm')))).toEqual([3, 2]);
});

test('what has no room is cut with “…”, within the line', () => {
  const width = widthOf('mmmm mmmm');
  const lines = cut(wordsOf('mmmm mmmm mmmm mmmm mmmm', serif), width, 2, serif);
  expect(lengths(lines)).toEqual([10, 9]);
  const last = lines[1]?.flatMap(({ letters }) => letters) ?? [];
  expect(last.at(-1)).toEqual(lettersOf('…', serif)[0]);
  expect(last.reduce((sum, { advance }) => sum + advance, 0)).toBeLessThanOrEqual(width);
});

test('“…” follows a word without a space', () => {
  expect(lengths(cut(wordsOf('mmmm mmmm mmmm', serif), widthOf('mmmm mmmm mm'), 1, serif))).toEqual([10]);
});

test('a word wider than a line is broken', () => {
  expect(lengths(cut(wordsOf('a mmmmmmmmm', serif), widthOf('mmmm'), 9, serif))).toEqual([5, 4, 2]);
});

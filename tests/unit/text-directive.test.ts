import { expect, test } from 'vitest';
import { textDirective } from '../../src/scripts/quoting/text-directive.ts';

const page = 'One two three. Four, five & six-seven. One two three again: one two four.';

test.each([
  [
    'words that stand once',
    { before: 'One ', blocks: ['two three. Four'], after: ', five' },
    'text=two%20three.%20Four',
  ],
  [
    'the signs of a directive',
    { before: '', blocks: ['Four, five & six-seven.'], after: '' },
    'text=Four%2C%20five%20%26%20six%2Dseven.',
  ],
  [
    'words that stand twice, by what is before',
    { before: 'seven. ', blocks: ['One two three'], after: ' again' },
    'text=seven.-,One%20two%20three',
  ],
  [
    'words that stand twice, by what is after where nothing is before',
    { before: '', blocks: ['One two three'], after: ' again: one' },
    'text=One%20two%20three,-again',
  ],
  [
    'words of several blocks, by their first and last',
    { before: '', blocks: ['five & six', 'One two three again: one two four'], after: '.' },
    'text=five%20%26%20six,again%3A%20one%20two%20four',
  ],
])('a directive names %s', (_what, place, directive) => {
  expect(textDirective({ page, ...place })).toBe(directive);
});

test('a long stretch is named by its first and last words, as few as tell them apart', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index % 50}`).join(' ');
  expect(textDirective({ page: words, before: '', blocks: [words], after: '' })).toBe(
    `text=${['word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 word10', 'word49 word0 word1 word2 word3 word4 word5 word6 word7 word8 word9'].map(encodeURIComponent).join(',')}`,
  );
});

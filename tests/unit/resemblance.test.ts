import { expect, test } from 'vitest';
import { resembles } from '../../src/scripts/search/resemblance.ts';

const cases: { found: string; word: string; expected: boolean }[] = [
  { found: 'scholarship', word: 'scholarships', expected: true },
  { found: 'Ministry', word: 'ministries', expected: true },
  { found: 'Pacífico', word: 'pacifico', expected: true },
  { found: 'KT-1', word: 'kt', expected: true },
  { found: 'KT-1', word: 'KT-1', expected: true },
  { found: '외교부', word: '외교부', expected: true },
  { found: 'Peru', word: 'per', expected: true },
  { found: 'defense', word: 'de', expected: false },
  { found: 'as', word: 'asdfghjkl', expected: false },
  { found: 'PE', word: 'peace', expected: false },
  { found: 'Peru', word: '"', expected: false },
];

test.each(cases)('“$word” finding “$found”: $expected', ({ found, word, expected }) => {
  expect(resembles(found, word)).toBe(expected);
});

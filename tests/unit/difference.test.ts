import { expect, test } from 'vitest';
import { difference, firstLetter } from '../../src/model/difference.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ text }));

const equal: { name: string; source: string[]; edition: string[] }[] = [
  { name: 'white space', source: ['one\u00a0 two\t three '], edition: ['one two', 'three'] },
  { name: 'the space after a number', source: ['1.On the', '2) Of'], edition: ['1. On the', '2) Of'] },
  { name: 'the mark of a sub-point', source: ['º one', 'o two', '◦ three'], edition: ['- one', '- two', '- three'] },
];

test.each(equal)('$name makes no difference', ({ source, edition }) => {
  expect(difference(lines(...source), lines(...edition))).toBeUndefined();
});

const different: { name: string; source: string; edition: string; shown: string }[] = [
  { name: 'a letter', source: 'the year 2012', edition: 'the year 2013', shown: '… the year [-2012-] {+2013+}' },
  { name: 'an apostrophe', source: 'Peru’s', edition: "Peru's", shown: "[-Peru’s-] {+Peru's+}" },
  { name: 'a hyphen', source: 'KT-1 jet', edition: 'KT–1 jet', shown: '[-KT-1-] {+KT–1+} jet …' },
  { name: 'a full stop', source: 'fields.', edition: 'fields', shown: '[-fields.-] {+fields+}' },
  { name: 'a missing word', source: 'one two', edition: 'one', shown: '… one [-two-]' },
  { name: 'a decimal', source: '3. 5 percent', edition: '3.5 percent', shown: '[-3. 5-] {+3.5+} percent …' },
];

test.each(different)('$name makes a difference', ({ source, edition, shown }) => {
  expect(difference(lines(source), lines(edition))?.shown).toBe(shown);
});

test.each([
  { source: 'forged in May', edition: 'forged in may', place: 'at letter 11 (“M” in the source, here “m”)' },
  { source: 'º one', edition: 'º one two', place: 'at letter 6 (nothing in the source, here “ ”)' },
  { source: 'one two', edition: 'one', place: 'at letter 4 (“ ” in the source, here nothing)' },
])('the first letter that differs: $source, $edition', ({ source, edition, place }) => {
  expect(firstLetter(source, edition)).toBe(place);
});

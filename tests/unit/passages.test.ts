import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { readPassages } from '../../src/model/division.ts';
import { withSubpoints } from '../../src/model/passage.ts';

/** Passages as `id number text`, to be compared at a glance. */
function passages(markdown: string): string[] {
  return readPassages(parseMarkdown(markdown).children, markdown)
    .passages.flatMap(withSubpoints)
    .map(({ id, number, text }) => `${id} ${number || '–'} ${text}`);
}

const cases: { name: string; markdown: string; expected: string[] }[] = [
  {
    name: 'numbers are read, not counted',
    markdown: '3. three\n7. seven',
    expected: ['p3 3 three', 'p7 7 seven'],
  },
  {
    name: 'a second and a third paragraph 4 get letters',
    markdown: '4. one\n4. two\n   - sub\n4. three',
    expected: ['p4 4 one', 'p4b 4 two', 'p4b-1 – sub', 'p4c 4 three'],
  },
  {
    name: 'a paragraph that starts with an escaped number is numbered',
    markdown: '1\\. one\n\n2\\) two with *emphasis*',
    expected: ['p1 1 one', 'p2 2 two with emphasis'],
  },
  {
    name: 'a decimal at the start of a paragraph is no number',
    markdown: '1. one\n\n3.5 percent more',
    expected: ['p1 1 one 3.5 percent more'],
  },
  {
    name: 'sub-points are counted within their paragraph, also when text stands between them',
    markdown: '1. one\n\n   - a\n   - b\n\n   more of one\n\n2. two\n   - c',
    expected: ['p1 1 one more of one', 'p1-1 – a', 'p1-2 – b', 'p2 2 two', 'p2-1 – c'],
  },
  {
    name: 'a list under an unnumbered paragraph is a plain list of the passage above',
    markdown: '1. one\n\nunnumbered\n\n- item',
    expected: ['p1 1 one unnumbered item'],
  },
  {
    name: 'what stands before the first number is passage 0',
    markdown: 'opening\n\n1. one',
    expected: ['p0 – opening', 'p1 1 one'],
  },
  {
    name: 'a source without numbers is numbered by position',
    markdown: 'one\n\n## heading\n\ntwo\n\n- sub\n\nthree',
    expected: ['p1 – one', 'p2 – two', 'p2-1 – sub', 'p3 – three'],
  },
];

test.each(cases)('$name', ({ markdown, expected }) => {
  expect(passages(markdown)).toEqual(expected);
});

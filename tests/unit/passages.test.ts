import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { readPassages } from '../../src/model/division.ts';
import { readEdition } from '../../src/model/edition.ts';
import { firstLinks, isPassage, nameOf, ownBlocks, runsOf, withSubpoints } from '../../src/model/passage.ts';
import { plainText, type Block } from '../../src/model/verbatim.ts';

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
    markdown: '1. one\n\n3.5 percent more\n\n3.&#53; percent',
    expected: ['p1 1 one 3.5 percent more 3.5 percent'],
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
    name: 'a list in the opening is a plain list',
    markdown: 'opening\n\n- item\n\n1. one',
    expected: ['p0 – opening item', 'p1 1 one'],
  },
  {
    name: 'a paragraph that the source numbers 0 has sub-points as any',
    markdown: '0. zero\n   - sub',
    expected: ['p0 0 zero', 'p0-1 – sub'],
  },
  {
    name: 'a heading that nothing follows belongs to the last passage',
    markdown: 'one\n\ntwo\n\nthree\n\n## end',
    expected: ['p1 – one', 'p2 – two', 'p3 – three end'],
  },
  {
    name: 'a source without numbers is numbered by position',
    markdown: 'one\n\n## heading\n\ntwo\n\n- sub\n\nthree',
    expected: ['p1 – one', 'p2 – two', 'p2-1 – sub', 'p3 – three'],
  },
  {
    name: 'a dateline, unnumbered text and headings before and between numbers',
    markdown: 'Tokyo, 29 May – The ministers met.\n\n## Talks\n\n1. one\n\nmore\n\n## End\n\n1. again',
    expected: ['p0 – Tokyo, 29 May – The ministers met.', 'p1 1 one more', 'p1b 1 again'],
  },
  {
    name: 'dates at the start of a paragraph are no numbers',
    markdown: '2013\\. 9. 26. 서울\n\n29&#46; Mai 2020',
    expected: ['p1 – 2013. 9. 26. 서울', 'p2 – 29. Mai 2020'],
  },
  {
    name: 'Japanese numbers in wide digits, with a wide space or stop',
    markdown: '１　本26日\n\n２．会談',
    expected: ['p1 1 本26日', 'p2 2 会談'],
  },
];

test('the numbers of a list are no paragraphs’ where the editor says so', () => {
  const markdown = 'one\n\n1. a\n2. b\n\ntwo';
  const { passages: found, numbering } = readPassages(parseMarkdown(markdown).children, markdown, 'position');
  expect(numbering).toBe('position');
  expect(found.map(({ id, text }) => `${id} ${text}`)).toEqual(['p1 one a b', 'p2 two']);
});

test('a twenty-seventh and a fifty-third paragraph of one number have addresses of their own', () => {
  const markdown = '4. one\n'.repeat(53);
  const ids = readPassages(parseMarkdown(markdown).children, markdown).passages.map(({ id }) => id);
  expect(new Set(ids).size).toBe(53);
  expect([ids[25], ids[26], ids[52]]).toEqual(['p4z', 'p4aa', 'p4ba']);
});

test.each(cases)('$name', ({ markdown, expected }) => {
  expect(passages(markdown)).toEqual(expected);
});

test('the parts of a passage stand in the order of the source: its words, its sub-points, and words between them', () => {
  const markdown = '1. one\n\n   - a\n   - b\n\n   more of one\n\n   and more';
  const [passage = expect.fail()] = readPassages(parseMarkdown(markdown).children, markdown).passages;
  const { first, rest } = runsOf(passage);
  expect(plainText(first)).toBe('one');
  expect(rest.map((part) => (Array.isArray(part) ? plainText(part) : part.id))).toEqual([
    ...['p1-1', 'p1-2', 'more of one and more'],
  ]);
});

test('of several links to a subject the first alone is drawn', () => {
  const { releases } = readEdition('tests/fixtures/site');
  const passages = releases.flatMap((release) => release.passages.flatMap(withSubpoints));
  const block = passages.flatMap(ownBlocks).find((one) => firstLinks([one]).size > 0) ?? expect.fail('no link');
  const links = [...firstLinks([block])];
  const again = { ...block, children: 'children' in block ? block.children.map((child) => ({ ...child })) : [] };
  const drawn = [...firstLinks([block, again as Block])];
  expect(drawn.map((link) => links.indexOf(link))).toEqual([...links.keys()]);
  expect([...firstLinks([...parseMarkdown('[elsewhere](https://example.org)').children])]).toEqual([]);
  expect(passages.flatMap(({ content }) => content.filter(isPassage)).length).toBeGreaterThan(0);
});

test('a passage is called by its number, and its title if it has one', () => {
  expect([nameOf({ label: '2', title: 'Partnership' }), nameOf({ label: '2', title: '' })]).toEqual([
    ...['¶ 2 · Partnership', '¶ 2'],
  ]);
});

import { expect, test } from 'vitest';
import { readPassages } from '../../src/model/division.ts';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { editionLines, releaseLines } from '../../src/model/source.ts';
import { collapse } from '../../src/model/verbatim.ts';

test('a source without its blank lines and furniture is the release, line by line', () => {
  const source = { text: 'Menu\r\nTitle\r\n \r\nMenu\r\none\n\nFoot\n', furniture: ['Menu', 'Foot '] };
  expect(releaseLines(source)).toEqual({ lines: ['Title', 'Menu', 'one'], missing: [] });
});

test('furniture is taken out in the order of the source only', () => {
  const { lines, missing } = releaseLines({ text: 'Menu\nTitle\none\nFoot', furniture: ['Foot', 'Menu'] });
  expect({ lines, missing }).toEqual({ lines: ['Menu', 'Title', 'one'], missing: ['Menu'] });
});

test('the edition has the lines of its source: title, headings, passages with their marks, closing', () => {
  const markdown = 'opening\n\n## Talks\n\n1. one\n   - sub';
  const { passages } = readPassages(parseMarkdown(markdown).children, markdown);
  const lines = editionLines({ title: 'Title', passages, closing: ['End'] }, 2);
  expect(lines.map(({ text, line }) => `${line ?? '–'} ${text}`)).toEqual([
    ...['2 Title', '1 opening', '3 Talks', '5 1. one', '6 - sub', '– End'],
  ]);
});

test('each item, quoted paragraph and row of a table is a line of its source, and the passage has them as words', () => {
  const markdown =
    '1. one\\\n   *two*  three\n\n   4. four\n   5. five\n\n   > six\n   >\n   > seven\n\n   | a | b |\n   | - | - |\n   | c | d |';
  const { passages } = readPassages(parseMarkdown(markdown).children, markdown);
  const [, ...lines] = editionLines({ title: 'Title', passages, closing: [] });
  expect(lines.map(({ text }) => text)).toEqual([
    ...['1. one two three', '4. four', '5. five', 'six', 'seven', 'a b', 'c d'],
  ]);
  expect(passages.map(({ text }) => text)).toEqual(['one two three four five six seven a b c d']);
});

test('white space is one space, and none at the ends', () => {
  expect(collapse(' \u00a0one\t\n two \u3000')).toBe('one two');
});

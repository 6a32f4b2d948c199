import { expect, test } from 'vitest';
import { readPassages } from '../../src/model/division.ts';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { editionLines, releaseLines } from '../../src/model/source.ts';

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

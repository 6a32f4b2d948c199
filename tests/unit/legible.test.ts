import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { visible } from '../../src/model/character.ts';
import { parseFrontMatter } from '../../src/model/front-matter.ts';
import { hiddenIn, hiddenInFields } from '../../src/model/hidden.ts';
import { limits, readLegible, unseenFault, type Fault } from '../../src/model/legible.ts';
import { checkNesting, NestingError } from '../../src/model/nesting.ts';
import { parseMarkdown } from '../../src/model/parsed.ts';

const dir = mkdtempSync(join(tmpdir(), 'legible-'));
afterAll(() => rmSync(dir, { recursive: true }));

const told = (fault: Fault | undefined) => (fault ? `${fault.line ?? '–'} ${fault.problem}` : 'right');

/** What is wrong with a file of these bytes. */
function read(bytes: string | Uint8Array): string {
  const path = join(dir, 'file.txt');
  writeFileSync(path, bytes);
  const found = readLegible(path);
  return 'text' in found ? 'right' : told(found);
}

const line = 'a'.repeat(limits.line);

test.each<[name: string, bytes: string | Uint8Array, found: string]>([
  ['as large as may be', `${'a\n'.repeat(limits.size / 2)}`, 'right'],
  ['a byte larger', `${'a\n'.repeat(limits.size / 2)}a`, '– the file has 1,000,001 bytes.'],
  ['a line as long as may be', `one\r\n${line}\rthree`, 'right'],
  ['a letter longer', `one\r\n\r${line}a`, '3 the line has 100,001 characters.'],
  ['NUL', 'one\r\ntwo\0\nthree', '2 there is U+0000, which is no character of a text.'],
  ['a noncharacter', 'one\n\ntwo \uFFFE', '3 there is U+FFFE, which is no character of a text.'],
  ['tabs and form feeds', '\tone\ftwo\r\n', 'right'],
  ['Latin 1 in the first line', Buffer.from('\xe9\ntwo\n', 'latin1'), '1 the bytes of this line are no UTF-8.'],
  ['Latin 1 in the second', Buffer.from('one\ntwo \xe9\nthree', 'latin1'), '2 the bytes of this line are no UTF-8.'],
  ['Latin 1 after an empty line', Buffer.from('\n\xe9', 'latin1'), '2 the bytes of this line are no UTF-8.'],
  ['Latin 1 in the last', Buffer.from('one\ntwo\nthr\xe9e', 'latin1'), '3 the bytes of this line are no UTF-8.'],
])('a file with %s', (_name, bytes, found) => {
  expect(read(bytes)).toBe(found);
});

test('a file is read without its byte order mark, and its bytes as they are', () => {
  const path = join(dir, 'file.txt');
  writeFileSync(path, '\uFEFFé');
  expect(readLegible(path)).toEqual({ bytes: Buffer.from('\uFEFFé'), text: 'é' });
});

test.each([
  ['one\ntwo\u202E', 1, '2 there is a character that nothing shows, U+202E.'],
  ['one\r\ntwo\u200B\n\u202E\u200B', 10, '11 there is a character that nothing shows, U+200B, and 2 more like it.'],
  ['one\rtwo\f', 10, '11 there is a character that nothing shows, U+000C.'],
  ['one\n\ntwo\uD800', 10, '12 there is U+D800, which is no character of a text.'],
  ['a\u200Cb\u200Dc\u00ADd\u200Ee', 1, 'right'],
])('of an edition’s own text, %o is told with its line', (text, from, found) => {
  expect(told(unseenFault(text, from))).toBe(found);
});

test('tags are seen in the emoji of a flag only', () => {
  const flag = '\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}';
  expect(visible(`a\u{E0061}${flag}b\u2060\u{E0001}`)).toBe(`a${flag}b`);
});

test('what an escape brings into Markdown or front matter is told where it stands', () => {
  const markdown = 'one\n\n- a\n- *b&#x202E;*\n\n[c](https://a.example/&#x200B;)\n';
  expect(hiddenIn(parseMarkdown(markdown).children).map(told)).toEqual([
    '4 there is a character that nothing shows, U+202E.',
    '6 there is a character that nothing shows, U+200B.',
  ]);
  const lineOf = (field: readonly PropertyKey[]) => field.length;
  const fields = { a: 'right', b: [{ c: 1, d: null, e: 'x\u200B' }], f: '\u202E', g: true };
  expect(hiddenInFields(fields, lineOf).map(told)).toEqual([
    '3 there is a character that nothing shows, U+200B.',
    '1 there is a character that nothing shows, U+202E.',
  ]);
});

/** What is wrong with the nesting of Markdown, before or after it is parsed. */
function nesting(markdown: string): string {
  try {
    parseMarkdown(markdown);
    return 'right';
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    return told(error.fault());
  }
}

const emphasis = (depth: number) =>
  Array.from({ length: depth }, (_, index) => (index % 2 ? '_' : '*')).join('a ') +
  'b' +
  Array.from({ length: depth }, (_, index) => ((depth - index) % 2 ? '*' : '_')).join(' a');

test.each<[name: string, markdown: string, found: string]>([
  ['12 quotations', `one\n\n${'>'.repeat(12)} a`, 'right'],
  ['13 quotations', `one\n\n${'>'.repeat(13)} a`, '3 13 lists and quotations stand in each other.'],
  ['13 lists', '- '.repeat(13), '1 13 lists and quotations stand in each other.'],
  ['13 numbers', '1. 2) '.repeat(7), '1 14 lists and quotations stand in each other.'],
  ['13 numbers of two digits', '12. '.repeat(13), '1 13 lists and quotations stand in each other.'],
  ['13 footnotes', '[^ab]: '.repeat(13), '1 13 lists and quotations stand in each other.'],
  ['a rule of 20 hyphens, and numbers in a line', `${'-'.repeat(20)}\n\n${'1.2. '.repeat(20)}`, 'right'],
  ['a line 100 characters in', `- a\n${' '.repeat(100)}b`, 'right'],
  ['a line 101 characters in', `- a\n${' '.repeat(101)}b`, '2 the line stands too far in.'],
  ['a blank line of 200', `a\n${' '.repeat(200)}\nb`, 'right'],
  ['1,000 signs', `a ${'* '.repeat(500)}\n${'_ '.repeat(500)}`, 'right'],
  ['1,001 signs', `a ${'* '.repeat(500)}\n${'~ '.repeat(501)}`, '2 the paragraph has too many signs of Markdown.'],
  ['1,001 signs in two paragraphs', `a ${'* '.repeat(500)}\n \n${'[ '.repeat(501)}`, 'right'],
  ['emphasis in emphasis, 12 deep', emphasis(12), 'right'],
  ['emphasis in emphasis, 13 deep', `a\n\n${emphasis(13)}`, '3 the Markdown is nested too deep.'],
])('Markdown with %s', (_name, markdown, found) => {
  expect(nesting(markdown)).toBe(found);
});

test('front matter is no Markdown, and a note in it tells the line of the file', () => {
  const marks = '>'.repeat(13);
  expect(() => checkNesting(`---\n${marks}\n---\n`)).not.toThrow();
  expect(() => checkNesting(`---\n${marks}\n---\n\n${marks}`)).toThrow(NestingError);
  expect(() => checkNesting(`${marks}\n---\na\n---\n`)).toThrow(NestingError);
  expect(told(new NestingError('Too deep.', 2).fault(10))).toBe('11 Too deep.');
  expect(told(new NestingError('Too deep.').fault(10))).toBe('– Too deep.');
});

test('each field of front matter has the line of the file on which its value begins', () => {
  const yaml = [
    'title: A',
    'dates:',
    '  meeting: { date: 2013 }',
    'notes:',
    '  - text: >-',
    '      a',
    '  - b',
    '1: c',
  ];
  expect(parseFrontMatter(yaml.join('\n'))).toEqual({
    fields: { title: 'A', dates: { meeting: { date: 2013 } }, notes: [{ text: 'a' }, 'b'], 1: 'c' },
    lines: {
      '': 2,
      title: 2,
      dates: 4,
      'dates.meeting': 4,
      'dates.meeting.date': 4,
      notes: 6,
      'notes.0': 6,
      'notes.0.text': 6,
      'notes.1': 8,
      '1': 9,
    },
  });
  expect(parseFrontMatter('')).toEqual({ fields: {}, lines: { '': 2 } });
});

test.each([
  ['a: &x 1\nb: *x', { fields: { a: 1, b: 1 } }],
  ['a: &x [1]\nb: [*x, *x]', { fields: { a: [1], b: [[1], [1]] } }],
  ['a: 1\nb: *x', { problem: 'the alias *x has no anchor above it.', line: 3 }],
  ['a: &x\n  b: *x', { problem: 'the alias *x stands in itself.', line: 3 }],
  ['a: &x { b: &y [*x] }', { problem: 'the alias *x stands in itself.', line: 2 }],
  ['a: 1\nb:\n  c: 1\n  c: 2', { problem: 'there are two fields “c”.', line: 5 }],
  ['a: { b: 1 }\nc: { b: 1 }', { fields: { a: { b: 1 }, c: { b: 1 } } }],
])('front matter %o', (yaml, expected) => {
  expect(parseFrontMatter(yaml)).toMatchObject(expected);
});

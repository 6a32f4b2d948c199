import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { linked } from '../../src/adding/body.ts';
import { readPassages } from '../../src/model/division.ts';
import { readEdition } from '../../src/model/edition.ts';
import { parseFrontMatter } from '../../src/model/front-matter.ts';
import { ContentError, type Mistake } from '../../src/model/mistake.ts';
import { NestingError } from '../../src/model/nesting.ts';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { withSubpoints } from '../../src/model/passage.ts';
import { sha256 } from '../../src/model/source.ts';

/* What content made to break the build does: it is published as it is, or it is a mistake with its line. */

/** The same cases every time; `RUNS=5000` tries more. */
const options = { seed: 26092013, numRuns: Number(process.env['RUNS'] ?? 200) };

const id = 'hostile';
/** A synthetic edition of one release. */
const dir = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(dir, { recursive: true }));
for (const folder of ['releases', 'organizations', 'areas']) mkdirSync(join(dir, folder));
writeFileSync(
  join(dir, 'edition.md'),
  `---\nname: Synthetic\ndescription: Synthetic.\nrights: { text: Synthetic., licence: { name: Synthetic, url: https://licence.example/ } }\nchanges: [{ date: 2026-11-25, text: Synthetic., releases: [${id}] }]\n---\n\nSynthetic.\n`,
);
writeFileSync(join(dir, 'organizations/test-ministry.md'), '---\nname: Ministry\ntype: Ministry\n---\n\nSynthetic.\n');

const around = (fields: string, digest: string) =>
  `---\ntitle: Title\ndescription: Synthetic.\npublisher: test-ministry\nlanguage: en\ngenre: Test\ndates:\n  publication: {}\n  capture: {}\nsource:\n  url: https://ministry.example/\n  sha256: ${digest}\n${fields}---\n\n`;

/** Makes it the release of the synthetic edition, and reads that: gives the texts of its passages, or what is wrong with it. */
function publish(body: string, source: string | Uint8Array, fields = ''): string[] | readonly Mistake[] {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  writeFileSync(join(dir, `releases/${id}.txt`), bytes);
  writeFileSync(join(dir, `releases/${id}.md`), around(fields, sha256(bytes)) + body);
  try {
    const release = readEdition(dir).releases.find((each) => each.id === id);
    return (release?.passages ?? []).flatMap(withSubpoints).map(({ text }) => text);
  } catch (error) {
    if (error instanceof ContentError) return error.mistakes;
    throw error;
  }
}

/** The first mistake as “file:line problem”; the whole is long. */
function told(found: string[] | readonly Mistake[]): string {
  const [first] = found;
  if (typeof first !== 'object') return `published: ${String(first)}`;
  return `${first.file}:${first.line ?? ''} ${first.problem}`.slice(0, 120);
}

const line = around('', '').split('\n').length;

test.each([
  ['3,000 nested quotation marks', '>'.repeat(3000), '3000 lists and quotations stand in each other.'],
  ['10,000 nested lists', '- '.repeat(10_000), '10000 lists and quotations stand in each other.'],
  ['1,000 lists, each farther in', nested(700), 'the line stands too far in.'],
  ['20 lists, each farther in', nested(20), 'the Markdown is nested too deep.'],
  ['20,000 stars', '*'.repeat(20_000), 'the paragraph has too many signs of Markdown.'],
  ['emphasis in emphasis', `${'*a '.repeat(20)}b${'*'.repeat(20)}`, 'the Markdown is nested too deep.'],
  ['a line of a megabyte', 'a'.repeat(900_000), 'the line has 900,000 characters.'],
  ['NUL', 'a\0b', 'there is U+0000, which is no character of a text.'],
  ['an override of direction', 'a\u202Eb', 'there is a character that nothing shows, U+202E.'],
  ['the same by its number', 'a&#x202E;b', 'there is a character that nothing shows, U+202E.'],
  [
    'the same in a link’s address',
    '[a](https://a.example/&#x202E;b)',
    'there is a character that nothing shows, U+202E.',
  ],
  ['words in tags', 'a\u{E0061}\u{E0062}', 'there is a character that nothing shows, U+E0061, and 1 more like it.'],
  ['a script for a link', '[a](javascript:alert(1))', 'the link “javascript:alert(1)” is no address of a page'],
  ['data for a link', '[a](data:text/html,a)', 'the link “data:text/html,a” is no address of a page'],
])('%s', (_name, body, problem) => {
  expect(told(publish(body, body))).toMatch(new RegExp(`^releases/hostile.md:\\d+ ${escape(problem)}`));
});

function nested(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('a mistake of the body names its own line', () => {
  expect(told(publish('one\n\ntwo\u202E', 'one'))).toContain(`hostile.md:${line + 2} there`);
});

test.each([
  ['millions by a few aliases', billion(), 'Excessive alias count'],
  ['an alias of itself', 'genre2: &a [*a]\n', 'the alias *a stands in itself'],
  ['brackets in brackets', `genre2: ${'['.repeat(5000)}\n`, 'Maximum call stack'],
  ['an override by its escape', 'translation: { mark: "a\\u202Eb", status: a }\n', 'nothing shows, U+202E'],
  ['half a pair by its escape', 'translation: { mark: "\\uD800", status: a }\n', 'there is U+D800'],
  ['nested marks in a note', `notes: [{ kind: explanation, text: "${'>'.repeat(3000)}" }]\n`, '3000 lists'],
  ['a field of every object', 'constructor: 1\n', 'no such field'],
])('front matter: %s', (_name, fields, problem) => {
  const found = told(publish('one', 'Title\none', fields));
  expect(found).toMatch(/^releases\/hostile.md:\d+ /);
  expect(found).toContain(problem);
});

function billion(): string {
  const lists = [...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`);
  return ['a: &a [x]', ...lists, ''].join('\n');
}

test('ten thousand fields, one of them twice, are read at once', () => {
  const fields = Array.from({ length: 10_000 }, (_, index) => `k${index}: v`);
  expect(parseFrontMatter([...fields, 'k7: v'].join('\n'))).toEqual({
    problem: 'there are two fields “k7”.',
    line: 10_002,
  });
});

test('bytes of a source that are no UTF-8, or no text, are told with their line', () => {
  expect(told(publish('one', Buffer.from('Title\none \xff', 'latin1')))).toBe(
    'releases/hostile.txt:2 the bytes of this line are no UTF-8.',
  );
  expect(told(publish('one', 'Title\none\n\0'))).toContain('releases/hostile.txt:3 there is U+0000');
  expect(told(publish('one', 'a\n'.repeat(600_000)))).toContain('hostile.txt: the file has 1,200,000 bytes.');
});

test('what nothing shows in a source counts for nothing, and what a language needs stays', () => {
  expect(publish('one two', 'Ti\u200Btle\n\u202Aone\u202C \uFEFFtwo')).toEqual(['one two']);
  const kept =
    'می\u200Cخواهم क्\u200Dष \u200Fא Zu\u00ADsammen 👩\u200D🚀 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';
  expect(publish(kept, `Title\n${kept}`)).toEqual([kept]);
  expect(told(publish(kept.replace('\u200C', ''), `Title\n${kept}`))).toContain('the text differs from its source');
});

test('an id of look-alike letters is told with the letter', () => {
  const path = join(dir, 'areas/аreas.md');
  writeFileSync(path, '');
  expect(told(publish('one', 'Title\none'))).toContain('cannot be an address: “а” is U+0430.');
  rmSync(path);
});

/** Letters that mean something to Markdown, to YAML, to HTML or to Unicode. */
const letters = fc.constantFrom(
  ...'ab1. \n\n\t-*_`~[]()<>!#|\\&;:"\'{}@/=+^$%,',
  ...[
    '1. ',
    '\n- ',
    '\n   - ',
    '> ',
    '](../people/anna-testa.md)',
    '&#x202e;',
    '&amp;',
    'www.a.b',
    '---\n',
    '\u3000',
    '１',
  ],
  ...[
    '\r',
    '\r\n',
    '\u00A0',
    '\u2028',
    '\u200B',
    '\u200D',
    '\u202E',
    '\uFEFF',
    '\0',
    '\u0085',
    '한',
    '😀',
    '\u0301',
    '\f',
  ],
);
const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));

test('any body is published word for word, or a mistake with a line', () => {
  fc.assert(
    fc.property(text, (body) => {
      const found = publish(body, `Title\n${body}`);
      const mistakes = found.filter((part) => typeof part === 'object');
      for (const { line: at, problem } of mistakes) expect(at ?? problem, problem).toSatisfy(isPlaced);
      if (mistakes.length === 0) expect(lettersOf(found.join(''))).toBe(lettersOf(body));
    }),
    options,
  );
});

function lettersOf(words: string): string {
  return words.match(/\p{L}/gu)?.join('') ?? '';
}

/** Only a body without words has no line of its own. */
function isPlaced(place: unknown): boolean {
  return typeof place === 'number' || place === 'the body is empty.';
}

test('any text, written as a paragraph, is read back as the passage that it was', () => {
  fc.assert(
    fc.property(text, (any) => {
      const words = any
        .replace(/[\0\u200B\u202E\uFEFF\u0085\f]|&#x202e;/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
      const markdown = `1. ${linked(words, () => [])}`;
      const { passages } = readPassages(parseMarkdown(markdown).children, markdown);
      expect(passages.map((passage) => passage.text)).toEqual([words]);
    }),
    { ...options, numRuns: options.numRuns * 2 },
  );
});

test('any Markdown is divided into passages, each with an address of its own', () => {
  fc.assert(
    fc.property(text, (any) => {
      // A byte order mark is taken off where a file is read.
      const markdown = any.replace(/^\uFEFF/, '');
      const { passages } = readPassages(parse(markdown), markdown);
      const ids = passages.flatMap(withSubpoints).map((passage) => passage.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of ids) expect(each).toMatch(/^p\d+[a-z]*(-\d+)?$/);
    }),
    { ...options, numRuns: options.numRuns * 2 },
  );
});

function parse(markdown: string) {
  try {
    return parseMarkdown(markdown).children;
  } catch (error) {
    if (error instanceof NestingError) return [];
    throw error;
  }
}

test('any front matter is read, or a mistake with a line', () => {
  const yaml = fc.array(
    fc.oneof(letters, fc.constantFrom('a: ', '&a ', '*a', '!!x ', '? ', '|\n', '"\\uD800"', '- ')),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(yaml, (parts) => {
      const found = parseFrontMatter(parts.join(''));
      if ('problem' in found) expect(found.line).toBeGreaterThan(0);
      else expect(() => JSON.stringify(found)).not.toThrow();
    }),
    { ...options, numRuns: options.numRuns * 2 },
  );
});

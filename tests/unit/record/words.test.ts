import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsFile } from '../../../src/record/words.ts';
import { complaint, forget, id } from './copy.ts';

test('the words that were published stand', () => {
  expect(complaint(() => undefined)).toBe('');
});

test('a first word that was changed', () => {
  expect(complaint(({ recapture }) => recapture('The first paragraph', 'A first paragraph'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  published words have changed: p1 (now “A first paragraph has no number.”).
      expected: the words of 2020-04-01, whose SHA-256 words.txt has: a passage keeps its address and its words for good.
      mend:     Put the words back. If they mend a mistake of capture or transcription, name the release under “corrected” of today’s change in edition.md and run npm run record."
  `);
});

test('a later word that was changed', () => {
  expect(complaint(({ recapture }) => recapture('paragraph ends it', 'paragraph closes it'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:23
      problem:  published words have changed: p3 (now “The third paragraph closes it.”).
      expected: the words of 2020-04-01, whose SHA-256 words.txt has: a passage keeps its address and its words for good.
      mend:     Put the words back. If they mend a mistake of capture or transcription, name the release under “corrected” of today’s change in edition.md and run npm run record."
  `);
});

test('words that were changed are told with the mistakes of the content; a text that differs from its source once', () => {
  const told = complaint(({ change, recapture }) => {
    recapture('The first paragraph', 'A first paragraph');
    change('releases/2020-03-04-synthetic-forms.md', 'listed two', 'listed three');
    change('organizations/test-union.md', 'acronyms: ', 'acronym: ');
  });
  expect(told.match(/(?<=^<content>\/)[^ :]+/gm)).toEqual([
    'organizations/test-union.md',
    'releases/2020-03-04-synthetic-forms.md',
    'releases/2020-01-02-synthetic-unnumbered.md',
  ]);
  expect(told).toContain('published words have changed: p1 (now “A first paragraph has no number.”)');
});

test('of two lines of a passage the newer holds, wherever a merge has put it', () => {
  const said = complaint(({ dir, change }) => {
    const line = readFileSync(join(dir, wordsFile.name), 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`${id}#p1 `));
    change(wordsFile.name, `${line}`, `${line}\n${id}#p1 2019-01-01 ${'0'.repeat(64)}`);
  });
  expect(said).toContain('2019-01-01');
  expect(said).not.toContain('published words have changed');
});

test('a line of the record that is none is told with the mistakes of the content, and no word for changed', () => {
  const told = complaint(({ change }) => {
    change('words.txt', 'synthetic-long#p1 2020-03-30', 'synthetic-long#p1 today');
    change('organizations/test-union.md', 'acronyms: ', 'acronym: ');
  });
  expect(told.match(/(?<=^<content>\/)[^ :]+/gm)).toEqual(['organizations/test-union.md', 'words.txt']);
});

test('a word that was changed is told beside a mistake in a field of the same release', () => {
  const told = complaint(({ change, recapture }) => {
    recapture('The first paragraph', 'A first paragraph');
    change(`releases/${id}.md`, 'language: en', 'passages: { p9: { title: Nine } }\nlanguage: en');
  });
  expect(told).toContain('the release has no passage “p9”.');
  expect(told).toContain('published words have changed: p1');
});

test('while the days of the changes are mistaken, none of the record is called wrong', () => {
  const told = complaint(({ change }) => change('edition.md', 'date: 2020-04-01', 'date: 2020-04-32'));
  expect(told).toContain('edition.md');
  expect(told).not.toContain('words.txt');
});

test('of many passages whose words were changed six are told, and how many more there are', () => {
  const told = complaint(({ dir }) => {
    const path = join(dir, 'words.txt');
    const others = readFileSync(path, 'utf8').replace(/^(synthetic-long#\S+ \S+) \w+$/gm, `$1 ${'0'.repeat(64)}`);
    writeFileSync(path, others);
  });
  expect(told).toMatch(/published words have changed: (\S+ \(now “[^”]*”\), ){6}and 39 more\.\n/);
});

test('a paragraph in two, so that the next have other numbers', () => {
  expect(complaint(({ recapture }) => recapture('The first paragraph has', 'The first.\n\nParagraph has')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-01-02-synthetic-unnumbered.md:17
        problem:  published words have changed: p1 (now “The first.”), p2 (now “Paragraph has no number.”), p3 (now “The second one names the Test …”), p3-1 (now “a point under the second paragraph”), p4 (now “The third paragraph ends it.”), p2-1 (no longer there).
        expected: the words of 2020-04-01, whose SHA-256 words.txt has: a passage keeps its address and its words for good.
        mend:     Put the words back. If they mend a mistake of capture or transcription, name the release under “corrected” of today’s change in edition.md and run npm run record."
    `);
});

test('a line that the record cannot have', () => {
  const told = complaint(({ change }) => change('words.txt', `${id}#p1 2020-04-01`, `${id}#p1 yesterday`));
  expect(told).toMatch(/words\.txt:\d+\n  problem:  “2020-01-02-synthetic-unnumbered#p1 yesterday \w{64}” is no line/);
  expect(told).toContain('expected: a line as “2013-09-26-rok-peru#p2 2026-11-23 and a SHA-256”.');
});

test('a new release has no words to keep until it is recorded', () => {
  expect(complaint((copy) => forget(copy))).toBe('');
});

test('a release whose address is recorded has its words recorded too', () => {
  expect(complaint((copy) => forget(copy, ['words.txt']))).toBe(
    [
      'One mistake in the content; nothing was published.\n',
      '<content>/words.txt',
      `  problem:  “${id}” is published, as addresses.txt has it, and no words of it are recorded.`,
      '  expected: the words of every published release: they are for good.',
      '  mend:     Restore its lines. If it was never published, take its lines out of addresses.txt too and run npm run record.',
    ].join('\n'),
  );
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaint, problems, release } from './complaint.ts';

test('a missing field', () => {
  expect(complaint((change) => change(release, 'publisher: test-ministry\n', ''))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:2 · publisher
      problem:  the field is missing.
      expected: text
      mend:     Add “publisher”."
  `);
});

test('an unknown field', () => {
  expect(complaint((change) => change(release, 'genre:', 'gender: x\ngenre:'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:6 · gender
      problem:  no such field.
      expected: only the fields that src/model/schema/ describes.
      mend:     Mend the spelling or take the field out."
  `);
});

test('an ill-typed field', () => {
  expect(complaint((change) => change(release, 'title: Opening', 'title: [Opening]'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:36 · passages.p0.title
      problem:  the field has a value that is not allowed.
      expected: text (this is: array)
      mend:     Change “passages.p0.title”; src/model/schema/ says what it may be."
  `);
});

test('an act that there is not', () => {
  expect(complaint((change) => change(release, 'act: agrees', 'act: agree'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:48 · statements[0].act
      problem:  the field has a value that is not allowed.
      expected: one of notes, stresses, announces, hopes, asks, welcomes, thanks, congratulates, condoles, condemns, offers, plans, agrees, concurs, declines, relays
      mend:     Change “statements[0].act”; src/model/schema/ says what it may be."
  `);
});

test('an impossible date', () => {
  expect(complaint((change) => change(release, 'date: 2020-03-04', 'date: 2020-02-30'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:9 · dates.meeting.date
      problem:  the field has a value that is not allowed.
      expected: a date that exists, as 2013-09-26, 2013-09 or 2013
      mend:     Change “dates.meeting.date”; src/model/schema/ says what it may be."
  `);
});

test('broken YAML', () => {
  expect(complaint((change) => change(release, 'title: Opening', 'title: Opening: wide'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:36
      problem:  the front matter is not YAML: Nested mappings are not allowed in compact mappings
      expected: YAML 1.2, e.g. “title: A title”; text with “: ”, “#” or quotation marks stands in quotation marks.
      mend:     Mend the line named, or the one above it."
  `);
});

test('no front matter', () => {
  expect(complaint((change) => change(release, '---\n', ''))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:1
      problem:  there is no front matter.
      expected: a block of YAML between two lines “---” at the very top of the file.
      mend:     Add it; a file of the same folder shows which fields it needs."
  `);
});

test('a fact without a source', () => {
  expect(complaint((change) => change('organizations/test-forum.md', 'url: https://example.org/', 'url: example.org')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/organizations/test-forum.md:11 · facts[0].sources[0].url
        problem:  the field has a value that is not allowed.
        expected: a web address starting with http:// or https://
        mend:     Change “facts[0].sources[0].url”; src/model/schema/ says what it may be."
    `);
});

test('an alias that nothing anchors', () => {
  expect(complaint((change) => change(release, 'sources: []', 'sources: *elsewhere'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:10
      problem:  the front matter is not YAML: the alias *elsewhere has no anchor above it.
      expected: YAML 1.2, e.g. “title: A title”; text with “: ”, “#” or quotation marks stands in quotation marks.
      mend:     Mend the line named, or the one above it."
  `);
});

test('front matter without a field', () => {
  expect(complaint((_change, dir) => writeFileSync(join(dir, 'areas/testing.md'), '---\n---\n\nAn invented area.\n')))
    .toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/areas/testing.md:2 · name
      problem:  the field is missing.
      expected: text
      mend:     Add “name”."
  `);
});

test('a field that is missing within another', () => {
  expect(
    problems(
      complaint((change) => change(release, '    quote: met Minister Prova at the Test Forum\n    areas', '    areas')),
    ),
  ).toEqual([`${release}:46 · statements[0].quote: the field is missing.`]);
});

test('a wrong part of the front matter leaves the others to be checked in the same run', () => {
  const told = complaint((change) => {
    change(release, 'act: agrees', 'act: agree');
    change(release, '  - passage: p4b\n    kind', '  - passage: p5\n    kind');
  });
  expect(problems(told)).toEqual([
    `${release}:48 · statements[0].act: the field has a value that is not allowed.`,
    `${release}:58 · notes[0].passage: the release has no passage “p5”.`,
  ]);
});

test('a date that nothing contradicts', () => {
  expect(complaint((change) => change(release, '    contradicts: test-accord\n', ''))).toBe('');
});

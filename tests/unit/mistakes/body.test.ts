import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaint, unnumbered } from './complaint.ts';

test('an empty body', () => {
  expect(
    complaint((change, dir) =>
      change(unnumbered, readFileSync(join(dir, unnumbered), 'utf8').split('---\n')[2] ?? '', ''),
    ),
  ).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md
      problem:  the body is empty.
      expected: the words of the release below the front matter.
      mend:     Copy them from the source file."
  `);
});

test('raw HTML in a body', () => {
  expect(complaint((change) => change(unnumbered, 'has no number', 'has <b>no</b> number'))).toMatchInlineSnapshot(`
    "3 mistakes in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  there is raw HTML: <b>
      expected: Markdown only.
      mend:     Write it as Markdown, or as text with a backslash: \\<b>.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  there is raw HTML: </b>
      expected: Markdown only.
      mend:     Write it as Markdown, or as text with a backslash: \\<b>.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  the text differs from its source: … Without Numbers The first paragraph has [-no-] {+<b>no</b>+} number. The second one names the …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
  `);
});

test('Markdown that is not text', () => {
  expect(complaint((change) => change(unnumbered, 'The first paragraph', '    The first paragraph')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-01-02-synthetic-unnumbered.md:17
        problem:  there is Markdown that is not text (code).
        expected: paragraphs, headings, lists, quotations, tables, emphasis and links.
        mend:     If the source has these characters, put a backslash before the first of them."
    `);
});

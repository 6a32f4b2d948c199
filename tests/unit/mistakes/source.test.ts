import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaint, release, unnumbered } from './complaint.ts';

test('a body that differs from its source', () => {
  expect(complaint((change) => change(release, 'names the [Test Forum]', 'praises the [Test Forum]')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md:70
        problem:  the text differs from its source: … sub-point has a round mark and [-names-] {+praises+} the Test Forum. - The second …
        expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
        mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
    `);
});

test('a paragraph left out', () => {
  expect(complaint((change) => change(release, '4. The second paragraph numbered four.\n', ''))).toMatchInlineSnapshot(`
    "3 mistakes in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:44 · passages.p4b
      problem:  the release has no passage “p4b”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p4”? Known: p0, p1, p1-1, p1-2, p1-3, p2, p3, p4.

    <content>/releases/2020-03-04-synthetic-forms.md:58 · notes[0].passage
      problem:  the release has no passage “p4b”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p4”? Known: p0, p1, p1-1, p1-2, p1-3, p2, p3, p4.

    <content>/releases/2020-03-04-synthetic-forms.md:90
      problem:  the text differs from its source: … 4. The first paragraph numbered four. [-4. The second paragraph numbered four.-] Year Trade 2018 10 2019 12 …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
  `);
});

test('a source that was changed', () => {
  expect(complaint((change) => change('releases/2020-03-04-synthetic-forms.txt', 'March 4', 'March 5')))
    .toMatchInlineSnapshot(`
      "2 mistakes in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md · source.sha256
        problem:  the source file is not the one that was captured.
        expected: SHA-256 a6d4e7c171374d70897f3032ed2a1354099f1a6a6f0d0d86a67b4cf194151097; the file beside it has ae8fc46baf1e4e156860cbe3292142568e376d53d8f0f126361f1a00d16faaf3.
        mend:     Restore the captured file; if it is a new capture, say so in content/edition.md and write its SHA-256 here.

      <content>/releases/2020-03-04-synthetic-forms.md:68
        problem:  the text differs from its source: … at the Test Forum on March [-5.-] {+4.+} - The first sub-point has a …
        expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
        mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
    `);
});

test('a source that is missing', () => {
  expect(complaint((_change, dir) => rmSync(join(dir, 'releases/2020-03-04-synthetic-forms.txt'))))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md
        problem:  its source cannot be read: ENOENT: no such file or directory, stat '<content>/releases/2020-03-04-synthetic-forms.txt'
        expected: the captured original beside it, as UTF-8 text with the same name and “.txt”.
        mend:     Put the file there, byte for byte as captured."
    `);
});

test('a line of furniture that the source has not', () => {
  expect(complaint((change) => change(release, 'Home > Menu', 'Home > Menus'))).toMatchInlineSnapshot(`
    "2 mistakes in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md · source.furniture[1]
      problem:  the source has no line “Home > Menus” here.
      expected: a whole line of the source, in the order of the source.
      mend:     Copy the line from the source, or take it out of the list.

    <content>/releases/2020-03-04-synthetic-forms.md
      problem:  the text differs from its source: [-Home > Menu-] Synthetic Ministers Test Every Form of …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
  `);
});

test('text that YAML takes for a number', () => {
  expect(complaint((change) => change(release, '    - Home > Menu', '    - 2020'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:21 · source.furniture[1]
      problem:  the field has a value that is not allowed.
      expected: text (this is: number)
      mend:     To YAML this is no text but a number or a truth value: put it in quotation marks, as "0211"."
  `);
});

test('text that YAML takes for a truth value', () => {
  expect(complaint((change) => change(release, '    - Home > Menu', '    - true'))).toMatch(
    /expected: text \(this is: boolean\)\n {2}mend: {5}To YAML this is no text but a number or a truth value/,
  );
});

test('a mark, quotation marks or an order alone at issue', () => {
  const told = complaint((change) => {
    change(release, '   - The first sub-point has', '   The first sub-point has');
    change(release, 'title: Synthetic Ministers', 'title: Synthetic “Ministers”');
    change(unnumbered, 'The first paragraph has no number.\n\n', '');
    change(unnumbered, 'The third paragraph', 'The first paragraph has no number.\n\nThe third paragraph');
  });
  expect(told.match(/problem: .*\n.*\n.*/g)).toMatchInlineSnapshot(`
    [
      "problem:  the text differs from its source: A Synthetic Release Without Numbers The [-first paragraph has no number. The-] second one names the Test Accord …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     The edition has these words elsewhere at line 21: put them in the order of the source.",
      "problem:  the text differs from its source: … point under the second paragraph The {+first paragraph has no number. The+} third paragraph ends it.
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture.",
      "problem:  the release has no passage “p1-2”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p1”? Known: p0, p1, p2, p3, p4, p4b.",
      "problem:  the text differs from its source: Synthetic [-Ministers-] {+“Ministers”+} Test Every Form of Paragraph An …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Only quotation marks are at issue: copy those of the source. In front matter, YAML takes marks around a whole value for its own: put a pair of the other kind around them, as '"A title"'.",
      "problem:  the text differs from its source: … the Test Forum on March 4. [-o-] The first sub-point has a round …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Only a mark is at issue: write “- ” before a sub-point, whatever mark its source has, and nothing before a paragraph without one.",
    ]
  `);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaint, release, unnumbered } from './complaint.ts';

test('the synthetic edition itself is right', () => {
  expect(complaint(() => undefined)).toBe('');
});

test('several mistakes at once', () => {
  expect(
    complaint((change) => {
      change(release, 'act: agrees', 'act: agree');
      change(unnumbered, 'language: en\n', '');
    }),
  ).toMatchInlineSnapshot(`
    "2 mistakes in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:2 · language
      problem:  the field is missing.
      expected: text
      mend:     Add “language”.

    <content>/releases/2020-03-04-synthetic-forms.md:48 · statements[0].act
      problem:  the field has a value that is not allowed.
      expected: one of notes, stresses, announces, hopes, asks, welcomes, thanks, congratulates, condoles, condemns, offers, plans, agrees, concurs, declines, relays
      mend:     Change “statements[0].act”; src/model/schema/ says what it may be."
  `);
});

test('mistakes of every stage in one run: files, fields, links, text, statements and changes', () => {
  const told = complaint((change, dir) => {
    writeFileSync(join(dir, 'areas/testing.md'), '---\nnames: Testing\n---\n');
    change('organizations/test-forum.md', 'test-accord.md', 'test-accords.md');
    change(release, 'act: agrees', 'act: agree');
    change(release, 'listed two points', 'listed three points');
    change(release, 'second paragraph numbered four', 'second paragraph numbered five');
    change(unnumbered, '../glossary/test-accord.md', '../glossary/accord.md');
    change(unnumbered, 'language: en\n', 'languages: en\n');
    change(unnumbered, 'The second one', 'The other one');
    change('edition.md', '[2020-03-04-synthetic-forms]', '[2020-03-04-synthetic]');
  });
  expect(told.match(/(?<=problem: {2}).*/g)).toMatchInlineSnapshot(`
    [
      "the field is missing.",
      "no such field.",
      "the link “../glossary/test-accords.md” leads to no file.",
      "the field is missing.",
      "no such field.",
      "the field has a value that is not allowed.",
      "the link “../glossary/accord.md” leads to no file.",
      "the text differs from its source: … first paragraph has no number. The [-second-] {+other+} one names the Test Accord and …",
      "the text differs from its source: … a hyphen. 2) Minister Testa listed [-two-] {+three+} points. An unnumbered paragraph follows number …",
      "the text differs from its source: … four. 4. The second paragraph numbered [-four.-] {+five.+} Year Trade 2018 10 2019 12 …",
      "there is no release “2020-03-04-synthetic”.",
    ]
  `);
});

import { expect, test } from 'vitest';
import { complaint, problems, unnumbered } from './complaint.ts';

test('a release that no change publishes', () => {
  expect(complaint((change) => change('edition.md', 'releases: [2020-01-02-synthetic-unnumbered]', 'releases: []')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/edition.md:8 · changes
        problem:  no change publishes the release “2020-01-02-synthetic-unnumbered”.
        expected: each release under “releases” of the change that published it.
        mend:     Name it under “releases” of today’s change; add one if there is none."
    `);
});

test('changes that publish what is not there, or publish twice, or have one day', () => {
  expect(
    complaint((change) => {
      change('edition.md', 'date: 2020-05-01', 'date: 2020-04-01');
      change('edition.md', '[2020-03-04-synthetic-forms]', '[2020-01-02-synthetic-unnumbered, 2020-03-04-forms]');
    }),
  ).toMatchInlineSnapshot(`
    "3 mistakes in the content; nothing was published.

    <content>/edition.md:10 · changes[0].releases[1]
      problem:  there is no release “2020-03-04-forms”.
      expected: the name of a file in releases/, without “.md”, in the change that published it.
      mend:     Did you mean “2020-03-04-synthetic-forms”?

    <content>/edition.md:11 · changes[1].date
      problem:  there are two changes of 2020-04-01.
      expected: one change a day, since its day is its address.
      mend:     Put both into one text.

    <content>/edition.md:13 · changes[1].releases[0]
      problem:  “2020-01-02-synthetic-unnumbered” is named twice.
      expected: the name of a file in releases/, without “.md”, in the change that published it.
      mend:     Take it out of one of the two."
  `);
});

test('a release that cannot be read is there all the same', () => {
  const told = complaint((change) => {
    change(unnumbered, 'publisher: test-ministry', 'publisher: ministry');
    change(
      'edition.md',
      'changes:',
      'changes:\n  - { date: 2020-06-01, text: A, corrected: [2020-01-02-synthetic-unnumbered] }',
    );
  });
  expect(problems(told)).toEqual([`${unnumbered}:4 · publisher: there is no “ministry”.`]);
});

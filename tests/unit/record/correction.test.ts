import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/model/edition.ts';
import { checkWords, recordWords } from '../../../src/record/correction.ts';
import { readRecord, writeRecord } from '../../../src/record/file.ts';
import { wordingsOf, wordsFile, type Words } from '../../../src/record/words.ts';
import { edition } from '../fixture.ts';
import { complaint, correction, forget, id, third, withCopy, type Copy } from './copy.ts';

test('a later word that was changed with an entry, but not recorded', () => {
  expect(
    complaint(({ change, recapture }) => {
      recapture('paragraph ends it', 'paragraph closes it');
      change('edition.md', ...correction('2020-06-01'));
    }),
  ).toContain('published words have changed: p3');
});

test('a correction without a changed word', () => {
  expect(complaint(({ change }) => change('edition.md', ...correction('2020-06-01')))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/edition.md · changes
      problem:  the change of 2020-06-01 corrects “2020-01-02-synthetic-unnumbered”, but its words are those it had before.
      expected: under “corrected” the releases whose words were changed on that day, and no others.
      mend:     Take it out, or make the correction and run npm run record."
  `);
});

test('recorded words of a day that no change tells of', () => {
  expect(complaint(({ change }) => change('edition.md', 'date: 2020-04-01', 'date: 2020-04-02')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/words.txt
        problem:  no change of 2020-04-01 publishes or corrects “2020-01-02-synthetic-unnumbered”, whose words the record has since that day.
        expected: the release under “releases” or “corrected” of the change of that day, in edition.md.
        mend:     Restore the change as it was. If nothing was published on that day, take its lines out of words.txt and run npm run record."
    `);
});

test('a correction of a release that there is not', () => {
  const told = complaint(({ change }) =>
    change('edition.md', 'releases: [2020-01', 'corrected: [2020-01-unnumbered]\n    releases: [2020-01'),
  );
  expect(told).toMatch(/edition\.md:\d+ · changes\[\d+\]\.corrected\[0\]/);
  expect(told).toContain('there is no release “2020-01-unnumbered”.');
  expect(told).toContain('Name one that is there.');
});

/** Records the words of a copy after `edit`, as on `today`; gives the new record, what is still wrong, and the wordings. */
function record(edit: (copy: Copy) => void, today: string) {
  return withCopy((copy) => {
    edit(copy);
    const edition = readEdition(copy.dir);
    const before = readRecord(copy.dir, wordsFile, []);
    const after = recordWords(edition, before, today);
    const release = edition.releases.find((one) => one.id === id) ?? expect.fail('no such release');
    const lines = (words: readonly Words[]) => words.map((line) => wordsFile.write(line)).sort();
    return {
      added: lines(after).filter((line) => !lines(before).includes(line)),
      lost: lines(before).filter((line) => !lines(after).includes(line)),
      mistakes: checkWords(edition, after),
      wordings: wordingsOf(edition, after).get(release),
      again: recordWords(edition, after, today).length === after.length,
    };
  });
}

/** The digest of the release’s words as the record has it. */
const [, published = ''] =
  new RegExp(`^${id} 2020-04-01 (\\w+)$`, 'm').exec(readFileSync('tests/fixtures/site/words.txt', 'utf8')) ?? [];

test('a correction of today is recorded beside the former words', () => {
  const { added, lost, mistakes, wordings, again } = record(({ change, recapture }) => {
    recapture('paragraph ends it', 'paragraph closes it');
    change('edition.md', ...correction('2020-06-01'));
  }, '2020-06-01');
  expect(added.map((line) => line.replace(/ \w{64}$/, ''))).toEqual([`${id} 2020-06-01`, `${id}#p3 2020-06-01`]);
  expect({ lost, mistakes, again }).toEqual({ lost: [], mistakes: [], again: true });
  const [now = ''] = added.flatMap((line) => line.split(' ').slice(2));
  expect(wordings).toEqual([
    { date: '2020-04-01', sha256: published, corrected: [] },
    { date: '2020-06-01', sha256: now, corrected: ['p3'] },
  ]);
});

test('words of a day that is over stay: a correction needs an entry of today', () => {
  const edit = ({ change, recapture }: Copy) => {
    recapture('paragraph ends it', 'paragraph closes it');
    change('edition.md', ...correction('2020-06-01'));
  };
  const { added, mistakes } = record(edit, '2020-06-02');
  expect(added).toEqual([]);
  expect(mistakes).toHaveLength(1);
});

test('words that were published today may still be changed today', () => {
  const { added, lost, mistakes } = record(({ recapture }) => recapture('ends it', 'closes it'), '2020-04-01');
  expect(added.map((line) => line.replace(/ \w{64}$/, ''))).toEqual([`${id} 2020-04-01`, `${id}#p3 2020-04-01`]);
  expect(lost).toHaveLength(2);
  expect(mistakes).toEqual([]);
});

test('a passage that a correction takes away is told as gone, once', () => {
  const { added, mistakes } = record(({ change, recapture }) => {
    recapture(...third);
    change('edition.md', ...correction('2020-06-01'));
  }, '2020-06-01');
  expect(added).toContain(`${id}#p3 2020-06-01 -`);
  expect(mistakes).toEqual([]);
});

test('what was never recorded cannot be corrected: it is recorded since its publication, and the correction told', () => {
  const { added, mistakes } = record((copy) => {
    forget(copy);
    copy.change('edition.md', ...correction('2020-06-01'));
  }, '2020-06-01');
  expect(new Set(added.map((line) => line.split(' ')[1]))).toEqual(new Set(['2020-04-01']));
  expect(mistakes.map(({ problem }) => problem)).toEqual([
    `the change of 2020-06-01 corrects “${id}”, but its words are those it had before.`,
  ]);
});

test('words that were corrected and changed again are those of the correction', () => {
  const told = complaint(({ change, recapture, dir }) => {
    recapture('The first paragraph', 'A first paragraph');
    change('edition.md', ...correction('2020-06-01'));
    writeRecord(dir, wordsFile, recordWords(readEdition(dir), readRecord(dir, wordsFile, []), '2020-06-01'));
    recapture('A first paragraph', 'Some first paragraph');
  });
  expect(told).toContain('published words have changed: p1 (now “Some first paragraph has no number.”)');
  expect(told).toContain('expected: the words of 2020-06-01,');
});

test('a new release is recorded with the day that publishes it', () => {
  const { added, mistakes } = record((copy) => forget(copy), '2020-06-01');
  expect(added).toHaveLength(5);
  expect(new Set(added.map((line) => line.split(' ')[1]))).toEqual(new Set(['2020-04-01']));
  expect(mistakes).toEqual([]);
});

test('what is not recorded yet has its words since the day that publishes it', () => {
  const release = edition.releases.find((one) => one.id === id) ?? expect.fail('no such release');
  expect(wordingsOf(edition, []).get(release)).toEqual([{ date: '2020-04-01', sha256: published, corrected: [] }]);
});

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';
import { checkWords, recordWords } from '../../src/record/correction.ts';
import { readRecord, writeRecord } from '../../src/record/file.ts';
import { readPublished, wordingsOf, wordsFile, type Words } from '../../src/record/words.ts';

const id = '2020-01-02-synthetic-unnumbered';

interface Copy {
  change: (path: string, from: string, to: string) => void;
  /** Changes the release and its source alike, as a new capture would. */
  recapture: (from: string, to: string) => void;
  dir: string;
}

/** Uses a copy of the synthetic edition. */
function withCopy<Result>(use: (copy: Copy) => Result): Result {
  const dir = mkdtempSync(join(tmpdir(), 'edition-'));
  const change: Copy['change'] = (path, from, to) => {
    const text = readFileSync(join(dir, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
    writeFileSync(join(dir, path), text.replace(from, to));
  };
  const recapture: Copy['recapture'] = (from, to) => {
    const source = join(dir, `releases/${id}.txt`);
    const digest = () => createHash('sha256').update(readFileSync(source)).digest('hex');
    const former = digest();
    change(`releases/${id}.md`, from, to);
    change(`releases/${id}.txt`, from, to);
    change(`releases/${id}.md`, former, digest());
  };
  try {
    cpSync('tests/fixtures/site', dir, { recursive: true });
    return use({ change, recapture, dir });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What a build says of the words of a copy that `edit` has changed. */
function complaint(edit: (copy: Copy) => void): string {
  return withCopy((copy) => {
    edit(copy);
    try {
      readPublished(copy.dir);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message.replaceAll(copy.dir, '<content>') : String(error);
    }
  });
}

const correction = (date: string) =>
  [
    'changes:',
    `changes:\n  - date: ${date}\n    text: A word of the synthetic release is corrected.\n    corrected: [${id}]`,
  ] as const;

/** The last paragraph of the release, taken away. */
const third = ['\n\nThe third paragraph ends it.', ''] as const;

/** Takes it away by a correction of a later day, which is recorded. */
function takeAway({ dir, change, recapture }: Copy): void {
  recapture(...third);
  change('edition.md', ...correction('2020-06-01'));
  const words = recordWords(readEdition(dir), readRecord(dir, wordsFile, []), '2020-06-01');
  writeRecord(dir, wordsFile, words);
}

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

test('the page of a file that is gone is told with all else that is wrong', () => {
  const told = complaint(({ dir, change }) => {
    rmSync(join(dir, 'areas/testing.md'));
    rmSync(join(dir, 'people/anna-testa.md'));
    change('edition.md', 'redirects:', 'redirects:\n  - { from: /people/anna-testa/, to: /people/ }');
    // Of a letter’s page of names, and of places, only the built site tells.
    change(
      'addresses.txt',
      '/areas/testing/\tTesting',
      '/areas/testing/\tTesting\n/areas/testing/#a\tA\n/index/glossary/b/\tB',
    );
    change(`releases/${id}.md`, 'The third paragraph', 'The last paragraph');
  });
  expect(told.match(/addresses\.txt\n {2}problem: {2}.*/g)).toEqual([
    'addresses.txt\n  problem:  /areas/testing/ (“Testing”) is no longer published.',
  ]);
  expect(told).not.toContain('/people/anna-testa/');
  expect(told).toContain(`<content>/releases/${id}.md`);
});

test('the place of a passage that a correction takes away is told with all else that is wrong, unless it is redirected', () => {
  const told = complaint((copy) => {
    takeAway(copy);
    copy.change('organizations/test-union.md', 'acronyms: ', 'acronym: ');
  });
  expect(told.match(/addresses\.txt\n {2}problem: {2}.*/g)).toEqual([
    `addresses.txt\n  problem:  /releases/${id}/#p3 (“The third paragraph ends it.”) is no longer published.`,
    `addresses.txt\n  problem:  /releases/${id}/cite/#p3 (“Read ¶ 3 in the release”) is no longer published.`,
  ]);
  expect(told).toContain('<content>/organizations/test-union.md');

  const redirects = [`/releases/${id}/`, `/releases/${id}/cite/`].map(
    (page) => `\n  - { from: '${page}#p3', to: '${page}#p2' }`,
  );
  const led = complaint((copy) => {
    takeAway(copy);
    copy.change('edition.md', 'redirects:', `redirects:${redirects.join('')}`);
  });
  expect(led).toBe('');
});

test('of a passage that no correction takes away, its words are told and not its place', () => {
  const told = complaint(({ recapture }) => recapture(...third));
  expect(told).toMatch(/^One mistake/);
  expect(told).toContain('published words have changed: p3 (no longer there).');
});

test('a line that the record cannot have', () => {
  const told = complaint(({ change }) => change('words.txt', `${id}#p1 2020-04-01`, `${id}#p1 yesterday`));
  expect(told).toMatch(/words\.txt:\d+\n  problem:  “2020-01-02-synthetic-unnumbered#p1 yesterday \w{64}” is no line/);
  expect(told).toContain('expected: a line as “2013-09-26-rok-peru#p2 2026-11-23 and a SHA-256”.');
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

/** Takes a release out of the record, as if it were new. */
function forget({ dir }: Copy): void {
  const path = join(dir, 'words.txt');
  const others = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith(id));
  writeFileSync(path, others.join('\n'));
}

test('a new release has no words to keep until it is recorded', () => {
  expect(complaint(forget)).toBe('');
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
  const { added, mistakes } = record(forget, '2020-06-01');
  expect(added).toHaveLength(5);
  expect(new Set(added.map((line) => line.split(' ')[1]))).toEqual(new Set(['2020-04-01']));
  expect(mistakes).toEqual([]);
});

test('lists are in the order in which they are shown, in whatever order they are written', () => {
  const edition = withCopy(({ change, dir }) => {
    change('edition.md', 'date: 2020-05-01', 'date: 2020-03-29');
    change('people/anna-testa.md', 'name: Anna Testa', 'name: Zoe Testa');
    change('areas/agriculture.md', 'name: Agriculture', 'name: Zoology');
    return readEdition(dir);
  });
  expect(edition.date).toBe('2020-04-01');
  expect(edition.changes.map(({ date }) => date)).toEqual(['2020-04-01', '2020-03-31', '2020-03-30', '2020-03-29']);
  expect([edition.people, edition.areas].map((list) => list.at(-1)?.name)).toEqual(['Zoe Testa', 'Zoology']);
});

test('what is not recorded yet has its words since the day that publishes it', () => {
  const edition = readEdition('tests/fixtures/site');
  const release = edition.releases.find((one) => one.id === id) ?? expect.fail('no such release');
  expect(wordingsOf(edition, []).get(release)).toEqual([{ date: '2020-04-01', sha256: published, corrected: [] }]);
});

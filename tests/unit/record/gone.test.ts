import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../../src/model/edition.ts';
import { recordWords } from '../../../src/record/correction.ts';
import { readRecord, writeRecord } from '../../../src/record/file.ts';
import { wordsFile } from '../../../src/record/words.ts';
import { complaint, correction, id, third, type Copy } from './copy.ts';

/* Addresses that are gone, as far as they are known before anything is built. */

/** Takes it away by a correction of a later day, which is recorded. */
function takeAway({ dir, change, recapture }: Copy): void {
  recapture(...third);
  change('edition.md', ...correction('2020-06-01'));
  const words = recordWords(readEdition(dir), readRecord(dir, wordsFile, []), '2020-06-01');
  writeRecord(dir, wordsFile, words);
}

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

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordRecapture } from '../../../src/adding/renewal.ts';
import { readShelf } from '../../../src/adding/shelf.ts';
import { readEdition } from '../../../src/model/edition.ts';
import { captures, numbered, ownEdition, today } from './own-edition.ts';

const { dir, addFile } = ownEdition();

test.each([
  ['1234', '5678', 'unchanged', []],
  [
    'closely together',
    'together',
    'changed',
    ['… The two Ministers agreed to work [-closely-] together under the TF. Spokesperson of …'],
  ],
] as const)('a new capture with “%s” as “%s” is %s', (from, to, state, difference) => {
  const { release } = addFile(`${captures}/numbered.txt`);
  const path = join(dir(), 'again.txt');
  writeFileSync(path, numbered.replace(from, to));
  const shelf = readShelf(dir());
  const there = shelf.releases.find(({ id }) => id === release.id) ?? expect.fail();
  recordRecapture(there, path, '2026-11-24', shelf, today);
  const { captures: looks } = readEdition(dir()).releases.find(({ id }) => id === release.id)?.source ?? expect.fail();
  expect(looks).toMatchObject([{ date: '2026-11-24', state, difference }]);
});

test('a page that is gone is recorded after what was found before, and its file keeps its form', () => {
  const id = '2013-09-26-rok-peru';
  const path = join(dir(), `releases/${id}.md`);
  const before = readFileSync(path, 'utf8');
  for (const file of [join(dir(), `releases/${id}.txt`), undefined]) {
    const shelf = readShelf(dir());
    recordRecapture(shelf.releases.find((one) => one.id === id) ?? expect.fail(), file, today, shelf, today);
  }
  const { captures: looks } = readEdition(dir()).releases.find((one) => one.id === id)?.source ?? expect.fail();
  expect(looks.map(({ state }) => state)).toEqual(['unchanged', 'gone']);
  const after = readFileSync(path, 'utf8');
  expect(after.replace(/ {2}captures:\n(?: {4}.*\n)*/, '')).toBe(before);
});

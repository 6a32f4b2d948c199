import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordRecapture, refuseAnother } from '../../../src/adding/renewal.ts';
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

/** Records how the page of a release of the copy is found on a day. */
function look(file: string | undefined, day: string): void {
  const shelf = readShelf(dir());
  const there = shelf.releases.find(({ id }) => id === '2013-09-26-rok-peru') ?? expect.fail();
  recordRecapture(there, file, day, shelf, today);
}

test('what was found on a day is recorded once, and told by day', () => {
  const path = join(dir(), 'releases/2013-09-26-rok-peru.md');
  look(undefined, '2026-11-24');
  const once = readFileSync(path, 'utf8');
  expect(() => look(undefined, '2026-11-24')).toThrow('was found gone on 2026-11-24, and its file says so.');
  expect(readFileSync(path, 'utf8')).toBe(once);
  look(path.replace(/md$/, 'txt'), '2026-11-20');
  const [release] = readEdition(dir()).releases.filter(({ id }) => id.endsWith('rok-peru'));
  expect(release?.source.captures.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-24']);
});

test.each([
  [{ id: 'another' }, true],
  [{ publisher: 'eclac' }, true],
  [{ id: '2013-09-26-rok-peru', publisher: 'mofa-korea' }, false],
  [{}, false],
])('%j at the address of a release is another: %s', (wishes, refused) => {
  const there = readShelf(dir()).releases.find(({ id }) => id === '2013-09-26-rok-peru') ?? expect.fail();
  const hold = () => refuseAnother(there, wishes);
  if (refused) expect(hold).toThrow('is the address of 2013-09-26-rok-peru, which mofa-korea published.');
  else expect(hold).not.toThrow();
});

test('a look is none of a day before the capture', () => {
  const { release } = addFile(`${captures}/letter.txt`, { captured: '2019-07-01' });
  const shelf = readShelf(dir());
  const there = shelf.releases.find(({ id }) => id === release.id) ?? expect.fail();
  expect(() => recordRecapture(there, undefined, '2019-06-30', shelf, today)).toThrow(
    'was captured on 2019-07-01, and this look is of 2019-06-30.',
  );
  recordRecapture(there, undefined, '2019-07-01', shelf, today);
});

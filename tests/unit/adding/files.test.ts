import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeEntity } from '../../../src/adding/entity-file.ts';
import { readShelf } from '../../../src/adding/shelf.ts';
import { readEdition } from '../../../src/model/edition.ts';
import { captures, ownEdition, sentences, today } from './own-edition.ts';

const { dir, addFile, addText } = ownEdition();

test('a file is written as an author would write it', () => {
  makeEntity('organization', '虚构部', readShelf(dir()), { id: 'office-w' });
  const { release } = addText('合成聲明（虛構）\n\n一、虚构部歡迎。\n（一）2025年舉行；\n二、本聲明僅供測試。', {
    publisher: 'office-w',
    language: 'zh-Hant',
  });
  expect(readFileSync(join(dir(), release.path), 'utf8')).toMatch(
    /\n\n一、\[虚构部\]\(\.\.\/organizations\/office-w\.md\)歡迎。\n\n- 2025年舉行；\n\n二、本聲明僅供測試。\n$/,
  );
});

test('a title in another script gives no letters for an id: day, publisher and a number do', () => {
  const add = (name: string, url: string) => addFile(`${captures}/${name}.txt`, { url }).release.id;
  expect(add('chinese-simplified', 'https://example.org/a')).toBe('2024-05-13-test-ministry');
  expect(add('chinese-traditional', 'https://example.org/b')).toBe('2024-05-13-test-ministry-2');
  const undated = addText(
    '無日期的聲明（虛構）\n\n本聲明為測試而虛構，並未發生，也不涉及任何國家或任何人員的任何立場。',
    {
      url: 'https://example.org/c',
    },
  );
  expect(undated.release.id).toBe('undated-test-ministry');
});

test('the genre is the publisher’s own in the same language, else the usual one in it', () => {
  makeEntity('organization', 'One Office', readShelf(dir()));
  const genreOf = (name: string, wishes: Parameters<typeof addFile>[1]) =>
    addFile(`${captures}/${name}.txt`, { publisher: 'one-office', url: `https://example.org/${name}`, ...wishes })
      .release.genre;
  expect(genreOf('letter', { genre: 'Letter' })).toBe('Letter');
  expect(genreOf('statement', {})).toBe('Letter');
  expect(genreOf('korean', {})).toBe('보도자료');
  expect(genreOf('chinese-traditional', {})).toBe('新聞稿');
});

test('the bytes of a release that is there are refused under another address', () => {
  const { release } = addFile(`${captures}/letter.txt`);
  expect(() => addFile(`${captures}/letter.txt`, { url: 'https://example.org/same' })).toThrow(
    `byte for byte, the source of ${release.id}`,
  );
});

test('however many are added on a day, its entry tells them in a sentence beside the author’s own words', () => {
  const path = join(dir(), 'edition.md');
  const author = `  - date: ${today}\n    text: A word of the author’s.\n`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('changes:\n', `changes:\n${author}`));
  for (let count = 1; count <= 12; count++) {
    addText(['A Synthetic Title', `${count} of these. ${sentences(1).join()}`].join('\n\n'), {
      url: `https://example.org/${count}`,
    });
  }
  const [change] = readEdition(dir()).changes;
  expect(readFileSync(path, 'utf8')).toContain(
    '    releases:\n      - a-synthetic-title\n      - a-synthetic-title-2\n',
  );
  expect(change?.text).toBe('A word of the author’s. 12 releases added.');
  expect(change?.releases.map(({ id }) => id).slice(0, 2)).toEqual(['a-synthetic-title', 'a-synthetic-title-2']);
});

test('the entry of the day is the only change of edition.md', () => {
  const path = join(dir(), 'edition.md');
  const before = readFileSync(path, 'utf8');
  const withoutDay = (text: string) => text.replace(new RegExp(` {2}- date: ${today}\\n(?: {4}.*\\n)*`), '');
  addFile(`${captures}/letter.txt`);
  expect(withoutDay(readFileSync(path, 'utf8'))).toBe(before);
  addFile(`${captures}/spanish.txt`, { url: 'https://example.org/other' });
  expect(withoutDay(readFileSync(path, 'utf8'))).toBe(before);
  const [change] = readEdition(dir()).changes;
  expect(change).toMatchObject({ date: today, releases: [{ language: 'en' }, { language: 'es' }] });
});

test('nothing is overwritten, and what is refused leaves everything as it was', () => {
  const wishes = { id: '2020-01-02-synthetic-unnumbered' };
  const before = readFileSync(join(dir(), 'edition.md'), 'utf8');
  expect(() => addFile(`${captures}/letter.txt`, wishes)).toThrow('is there already, and nothing is overwritten');
  expect(() => addFile(`${captures}/letter.txt`, { publisher: 'test-ministri' })).toThrow(
    'Did you mean “test-ministry”?',
  );
  expect(() => addFile(`${captures}/letter.txt`, { id: '2013' })).toThrow('is the list of a year’s releases');
  expect(() => makeEntity('person', 'Index', readShelf(dir()))).toThrow('an id that is not “index”');
  expect(() => addFile(`${captures}/letter.txt`, { title: 'Another' })).toThrow('has no line “Another”');
  expect(readFileSync(join(dir(), 'edition.md'), 'utf8')).toBe(before);
});

import { expect, test } from 'vitest';
import { pageAddress, releaseAt } from '../../../src/adding/page-address.ts';
import { readShelf } from '../../../src/adding/shelf.ts';
import { captures, numbered, ownEdition } from './own-edition.ts';

const { dir, addFile, addText } = ownEdition();

test.each([
  ['https://ministry.example/news/1', 'http://ministry.example/news/1'],
  ['https://ministry.example/news/1', 'https://www.Ministry.example:443/news/1/'],
  ['https://ministry.example', 'https://ministry.example/'],
  ['https://ministry.example/view?id=1&board=2', 'https://ministry.example/view?board=2&id=1#content'],
  ['https://ministry.example/view?id=1', 'https://ministry.example/view?utm_source=x&id=1&fbclid=y&gclid=z&_ga=1'],
  ['https://ministry.example/view.do?id=1', 'https://ministry.example/view.do;jsessionid=A1.b2?id=1&PHPSESSID=3'],
  ['https://ministry.example/بيان', 'https://ministry.example/%d8%a8%D9%8A%D8%A7%D9%86'],
  ['https://ministry.example/view?q=a%20b', 'https://ministry.example/view?q=a+b#:~:text=a'],
])('%s is the page of %s', (one, other) => {
  expect(pageAddress(other)).toBe(pageAddress(one));
});

test.each([
  ['https://ministry.example/view?id=1', 'https://ministry.example/view?id=2'],
  ['https://ministry.example/view?id=1', 'https://ministry.example/view?id=1&page=2'],
  ['https://ministry.example/view?id=1&id=2', 'https://ministry.example/view?id=2&id=1'],
  ['https://ministry.example/News', 'https://ministry.example/news'],
  ['https://ministry.example/news', 'https://en.ministry.example/news'],
  ['https://ministry.example/news', 'https://ministry.example:8080/news'],
  ['https://ministry.example/#/news/1', 'https://ministry.example/#/news/2'],
  ['https://ministry.example/#!1', 'https://ministry.example/'],
  ['https://ministry.example/a/b', 'https://ministry.example/a//b'],
])('%s is not the page of %s', (one, other) => {
  expect(pageAddress(other)).not.toBe(pageAddress(one));
});

test('a release is found by whatever address its page has, the one that is written so first', () => {
  const first = addFile(`${captures}/letter.txt`, { url: 'https://example.org/view?id=7' }).release.id;
  const second = addFile(`${captures}/spanish.txt`, { url: 'http://www.example.org/view?id=7' }).release.id;
  const at = (url: string) => releaseAt(url, readShelf(dir()))?.id;
  expect(at('https://example.org/view?id=7')).toBe(first);
  expect(at('http://www.example.org/view?id=7')).toBe(second);
  expect([first, second]).toContain(at('https://www.example.org/view?id=7&utm_medium=mail'));
  expect(at('https://example.org/view?id=8')).toBeUndefined();
});

test('the words of a publisher’s release are refused under another address, whatever stands around them', () => {
  const { release } = addFile(`${captures}/numbered.txt`);
  const again = numbered.replace('1234', '5678');
  const other = { url: 'https://example.org/other' };
  expect(() => addText(again, other)).toThrow(`has, word for word, the words of ${release.id}.`);
  expect(() => addText(again, other)).toThrow(/--url https:\/\/example\.org\/new$/);
  expect(addText(again, { ...other, id: 'the-same-again' }).release.id).toBe('the-same-again');
  const words = addText(numbered.replace('closely together', 'together'), { url: 'https://example.org/words' });
  expect(words.release.title).toBe(release.title);
  const title = addText(numbered.replace(release.title, `${release.title} Again`), {
    url: 'https://example.org/title',
  });
  expect(title.release.id).not.toBe(release.id);
});

test('two publishers may have the same words', () => {
  const { release } = addFile(`${captures}/numbered.txt`);
  const other = { url: 'https://example.org/other', publisher: 'mofa-korea' };
  expect(addText(numbered.replace('1234', '5678'), other).release.title).toBe(release.title);
});

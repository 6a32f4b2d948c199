import { expect, test } from 'vitest';
import { readWishes } from '../../../src/adding/wishes.ts';
import { today } from './own-edition.ts';

test.each([
  [['a.txt', 'b.txt', '--url', 'https://example.org/'], 'this is too much: b.txt.'],
  [['--url', 'https://example.org/'], 'no file is named.'],
  [['a.txt'], 'no address is named.'],
  [['a.txt', '--gone', '--url', 'https://example.org/'], 'a.txt is named, and --gone says that there is none.'],
  [['a.txt', '--url', 'example.org'], '--url is “example.org”.'],
  [['a.txt', '--url', 'https://example.org/', '--published', '2019-02-30'], '--published is “2019-02-30”.'],
  [['a.txt', '--url', 'https://example.org/', '--captured', '2026-11-26'], '--captured is “2026-11-26”.'],
  [['a.txt', '--url', 'https://example.org/', '--language', 'klingonish-'], '--language is “klingonish-”.'],
  [['a.txt', '--url', 'https://example.org/', '--titel', 'A'], "Unknown option '--titel'."],
])('%j is refused', (args, problem) => {
  expect(() => readWishes(args, today)).toThrow(problem);
});

test('what is typed is kept, and the day of the capture is today', () => {
  expect(readWishes(['a.txt', '--url', 'https://example.org/', '--no-record', '--genre', '新聞稿'], today)).toEqual({
    ...{ path: 'a.txt', url: 'https://example.org/', genre: '新聞稿', captured: today, gone: false, record: false },
  });
});

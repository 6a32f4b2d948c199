import { expect, test } from 'vitest';
import { newsOf } from '../../src/feeds/news.ts';
import type { Passage } from '../../src/model/passage.ts';
import { edition } from './fixture.ts';

const release = edition.releases.find(({ id }) => id === 'synthetic-long') ?? expect.fail('no long release');

/** The paragraphs of a feed’s item on the release, if its passages have so many letters each. */
function told(...letters: number[]): string[] {
  const passages = release.passages
    .slice(0, letters.length)
    .map((passage, index): Passage => ({ ...passage, content: [], text: 'x'.repeat(letters[index] ?? 0) }));
  const changes = [{ date: '2020-05-02', text: 'One.', releases: [{ ...release, passages }], corrected: [] }];
  const news = newsOf({ ...edition, changes }).find(({ url }) => url.endsWith(`/${release.id}/`));
  const paragraphs = [...(news?.html ?? '').matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => text);
  return paragraphs
    .slice(1)
    .map((text) => text.replace(/<a href="[^#]*(#p\d+)">(.*?)<\/a>/, '$2 ($1)').replace(/x+/, '…'));
}

test('a feed has the whole text of a release of six thousand letters', () => {
  expect(told(3000, 3000).slice(0, 2)).toEqual(['¶ 1 (#p1) …', '¶ 2 (#p2) …']);
});

test.each([
  [
    [3000, 3000, 1],
    ['¶ 1 (#p1) …', '¶ 2 (#p2) …', '¶ 3 stands in the edition (#p3)'],
  ],
  [
    [7000, 1, 1],
    ['¶ 1 (#p1) …', '¶ 2 to ¶ 3 stand in the edition (#p2)'],
  ],
])('of a longer one, with passages of %j letters, it has the first and the way to the others', (letters, expected) => {
  expect(told(...letters)).toEqual(expected);
});

test('there are at most fifty pieces of news, the newest', () => {
  const changes = Array.from({ length: 60 }, (_, place) => ({
    date: '2020-05-02',
    text: String(place),
    releases: [],
    corrected: [],
  }));
  const news = newsOf({ ...edition, changes }).map(({ summary }) => summary);
  expect([news.length, news[0], news.at(-1)]).toEqual([50, '0', '49']);
});

import { expect, test } from 'vitest';
import type { Result } from '../../src/scripts/search/engine.ts';
import { askPairs, inRow, most } from '../../src/scripts/search/row.ts';
import { inPairs, shownOf } from '../../src/search/pairs.ts';
import { pairSign } from '../../src/search/signs.ts';

const texts = [
  '１　本６日，試験省は「架空の会談」を発表しました。サーバー、ＫＴ－１です。',
  '외교부장관은 KT-1훈련기 (윤병세, 尹炳世) 협정을 – 발표하였다.',
  'Peru’s KT-1 trainer jets – and “smart patrol vehicles”.',
  'รัฐมนตรี 𠮷野家 か\u3099くせい',
];

test.each(texts)('the index shows the words as they stand: %s', (text) => {
  const shown = inPairs(text)
    .split(/\s+/)
    .map(shownOf)
    .map(({ shown, spaced }) => shown + (spaced ? ' ' : ''));
  expect(shown.join('').trim()).toBe(text.replace(/\s+/g, ' '));
});

test('words of alphabets are indexed as they stand', () => {
  expect(inPairs(texts[2] ?? '')).toBe(texts[2]);
});

/** Pagefind takes accents off, and so compares the letters of a syllable. */
const begins = (word: string, start: string) => word.normalize('NFD').startsWith(start.normalize('NFD'));

/** An index of one document, asked as Pagefind is: a word without quotation marks for all that begins with it. */
function indexOf(text: string): { asked: string[]; find: (asked: string) => Promise<Result[]> } {
  const words = inPairs(text)
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  const asked: string[] = [];
  const find = (given: string) => {
    asked.push(given);
    const word = given.replaceAll('"', '');
    const places = words.flatMap((it, at) => ((given === word ? begins(it, word) : it === word) ? [at] : []));
    const result = { id: 'one', score: 1, words: places, data: () => Promise.reject(new Error('not loaded')) };
    return Promise.resolve(places.length > 0 ? [result] : []);
  };
  return { asked, find };
}

const japanese = '外務大臣は国連安全保障理事会の決議に触れ、大臣は述べた。';

// A mark or a space between pairs is passed over, as between words: Korean compounds are written either way.
test.each([
  { word: '大臣', places: [2, 20] },
  { word: '外務大', places: [0] },
  { word: '国連安全保障理事会の決議に触れ', places: [5] },
  { word: '臣', places: [3, 21] },
  { word: '触れ大臣', places: [18] },
  { word: '触れ大阪', places: [] },
  { word: '国連の決議', places: [] },
])('$word stands at $places', async ({ word, places }) => {
  const { find } = indexOf(japanese);
  expect(inRow(await askPairs(find, word)).flatMap(({ words }) => words)).toEqual(places);
});

test('no word is asked for by more pairs than a question may cost', async () => {
  const { asked, find } = indexOf(japanese);
  await askPairs(find, '国連安全保障理事会の決議に触れ');
  expect(new Set(asked.map((pair) => pair.replaceAll('"', ''))).size).toBe(most);
  expect(asked.every((pair) => pair.includes(pairSign))).toBe(true);
});

test('of a syllable the first letters are not enough: 대사 is not found in 대상', async () => {
  const { find } = indexOf('대상은 대사와 대상을');
  expect(inRow(await askPairs(find, '대사')).flatMap(({ words }) => words)).toEqual([3]);
});

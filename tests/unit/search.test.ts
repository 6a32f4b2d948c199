import { expect, test } from 'vitest';
import { ask } from '../../src/scripts/search/ask.ts';
import type { Pagefind } from '../../src/scripts/search/engine.ts';
import { questionOf } from '../../src/scripts/search/query.ts';
import { ranked, type Answers } from '../../src/scripts/search/ranking.ts';
import { densest } from '../../src/scripts/search/window.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { gap, isWord, areaSign, nameSign } from '../../src/search/signs.ts';
import { shelfOf } from '../../src/search/shelf.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

test.each([
  { typed: 'Peru, asked', words: ['Peru', 'asked'], phrase: 'Peru asked', quoted: false },
  { typed: '“main engines”', words: ['main', 'engines'], phrase: 'main engines', quoted: true },
  { typed: '"Peru"', words: ['Peru'], phrase: 'Peru', quoted: true },
  { typed: 'talks – and talks', words: ['talks', 'and'], phrase: 'talks and talks', quoted: false },
  { typed: 'half "open', words: ['half', 'open'], phrase: 'half open', quoted: false },
  { typed: '😀 "', words: [], phrase: '', quoted: false },
])('$typed is asked as $phrase', ({ typed, ...expected }) => {
  expect(questionOf(typed)).toEqual({ beside: [], ...expected });
});

test.each([
  { typed: '外務大臣（日本）', words: ['外務大臣', '日本'], phrase: '外務大臣 日本', quoted: false },
  { typed: 'KT-1훈련기', words: ['KT-1', '훈련기'], phrase: 'KT-1 훈련기', quoted: false },
  {
    typed: '국방부와 협정문의 대상을 협의',
    words: ['협정문의', '대상을', '협의'],
    phrase: '협정문의 대상을 협의',
    quoted: false,
  },
])('of $typed no more is asked than may cost a file', ({ typed, ...expected }) => {
  expect(questionOf(typed)).toEqual({ beside: [], ...expected });
});

test('of a long question its longest run of five words is asked, and the two longest others', () => {
  const { words, phrase, beside } = questionOf('he is of the opinion that continuously resided governments negotiate');
  expect(beside).toEqual(['opinion', 'the']);
  expect(phrase).toBe('that continuously resided governments negotiate');
  expect(words).toHaveLength(5);
});

test('the densest stretch has the most words, and never reaches into another passage', () => {
  const places = [
    { at: 0, word: 0 },
    { at: 9, word: 0 },
    { at: 12, word: 1 },
    { at: 12 + gap, word: 2 },
  ];
  expect(densest(places, [1, 1, 1])).toMatchObject({ from: 9, to: 12, count: 2, score: 2 });
  expect(densest(places, [1, 1, 9])).toMatchObject({ from: 12 + gap, to: 12 + gap, count: 1, score: 9 });
});

test('documents that all have the phrase are told apart by the other words of a long question', async () => {
  const asked: string[] = [];
  const pagefind = (...having: string[]): Pagefind => ({
    filters: () => Promise.resolve({}),
    search: (query) => {
      asked.push(query ?? '');
      const ids = query?.startsWith('"') ? having : ['one'];
      const results = ids.map((id) => ({ id, score: 1, words: [1], data: () => Promise.reject(new Error(id)) }));
      return Promise.resolve({ results });
    },
  });
  const question = questionOf('Foreign Ministers of Alpha and Beta Discuss Ports');
  const vocabulary = { folder: '', shelves: [] };
  const all = await ask(pagefind('one', 'two'), question, vocabulary);
  expect(all.known).toEqual(['Foreign', 'Ministers', 'of', 'Alpha', 'and', 'Discuss', 'Ports']);
  expect(all.answers.words).toHaveLength(7);
  expect((await ask(pagefind('one'), question, vocabulary)).known).toEqual(question.words);
});

/** What the index answers: for each word, where it stands in which document. */
function answersOf(...words: Record<string, number[]>[]): Answers {
  const results = words.map((places) =>
    Object.entries(places).map(([id, at]) => ({ id, score: 1, words: at, data: () => Promise.reject(new Error(id)) })),
  );
  return { words: results, phrase: [], named: [] };
}

test('a passage that has the words together is found, and not one that has them apart', () => {
  const answers = answersOf({ together: [1], apart: [1] }, { together: [40], apart: [1 + gap] });
  const { matches, together } = ranked(answers, [1, 1], () => true);
  expect(together).toBe(true);
  expect(matches.map(({ result }) => result.id)).toEqual(['together']);
});

test('where no passage has all words, those with the rarest come first', () => {
  const answers = answersOf({ common: [1], more: [1] }, { rare: [1] }, { more: [2] });
  const { matches, together } = ranked(answers, [1, 5, 3], () => true);
  expect(together).toBe(false);
  expect(matches.map(({ result }) => result.id)).toEqual(['rare', 'more']);
});

test('in an area a passage counts and not its document', () => {
  const answers = answersOf({ inside: [5], outside: [50] });
  const area = new Map([
    ['inside', [[4, 9] as const]],
    ['outside', [[4, 9] as const]],
  ]);
  const { matches } = ranked(answers, [1], () => true, area);
  expect(matches.map(({ result }) => result.id)).toEqual(['inside']);
});

test('signs are no words, and none begins another', () => {
  const signs = [nameSign, ...Array.from({ length: 120 }, (_, number) => areaSign(number))];
  expect(signs.filter(isWord)).toEqual([]);
  for (const sign of signs) expect(signs.filter((other) => other.startsWith(sign))).toEqual([sign]);
});

test('a word is on the shelves of its first two letters, the commonest first', () => {
  const document: SearchDocument = {
    address: '/',
    kind: 'Release',
    title: 'Ministers',
    details: '',
    names: [],
    parts: [{ id: 'p1', title: '', text: 'Humala, uranium and Humala; 페루 in 2013', areas: [] }],
  };
  const words = vocabularyOf([document]);
  expect(words.get('u')).toEqual(['Humala', 'uranium']);
  expect(words.get('h')).toEqual(['Humala']);
  const shelves = [...words.keys()];
  expect(words.get(shelfOf('페로', shelves) ?? '')).toEqual(['페루']);
  expect(shelfOf('Юг', shelves)).toBe(undefined);
});

test('a shelf of too many words is divided by a letter more, and each word is still where it is looked for', () => {
  const letters = [...'abcdefghij', ...'가나다라마', ...'бвгд'];
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
  const text = [...all, 'a-b', 'Ab'].join(' ');
  const part = { id: '', title: '', text, areas: [] };
  const words = vocabularyOf(
    [{ address: '/', kind: 'Release', title: '', details: '', names: [], parts: [part] }],
    600,
  );
  const shelves = [...words.keys()];
  for (const word of [...all, 'Ab']) {
    for (const typed of [word, word.slice(1)]) {
      const shelf = shelfOf(typed, shelves) ?? expect.fail(`no shelf for ${typed}`);
      expect(words.get(shelf), typed).toContain(word);
    }
  }
  expect(shelves.length).toBeGreaterThan(100);
  for (const [shelf, list] of words) expect(Buffer.byteLength(JSON.stringify(list)), shelf).toBeLessThan(620);
});

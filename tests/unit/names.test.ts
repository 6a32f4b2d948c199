import { expect, test } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';
import { languageName, languageOf } from '../../src/model/language.ts';
import { findNamesakes } from '../../src/model/namesakes.ts';

test.each([
  ['ko', 'Korean'],
  ['zh-Hant', 'Traditional Chinese'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['korean', undefined],
  ['en_GB', undefined],
])('the language %s is %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});

test('a line of a web page is of the language that its letters tell', () => {
  const lines = ['주메뉴 바로가기', 'メニューへ', 'Press Releases', '外交部'];
  expect(lines.map((line) => languageOf(line, 'en'))).toEqual(['ko', 'ja', 'en', 'en']);
});

test('who shares a name, in whatever letters, is found from both sides', () => {
  const edition = readEdition('tests/fixtures/site');
  const [one = expect.fail(), two = expect.fail()] = edition.organizations;
  two.acronyms = ['Ába'];
  one.names = { es: ['ABA'] };
  const namesakesOf = findNamesakes(edition);
  expect(namesakesOf(one)).toEqual([{ name: 'ABA', lang: 'es', entity: two }]);
  expect(namesakesOf(two)).toEqual([{ name: 'Ába', entity: one }]);
  expect(edition.people.flatMap(namesakesOf)).toEqual([]);
});

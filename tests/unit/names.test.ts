import { expect, test } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';
import { namesOf } from '../../src/model/entity.ts';
import { fold } from '../../src/model/fold.ts';
import { directionOf, languageName, languageOf, languageOfScript, localeOf } from '../../src/model/language.ts';
import { findNamesakes } from '../../src/model/namesakes.ts';
import { suggest } from '../../src/model/nearest.ts';

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
  expect(['외교부', '外交部', 'МИД'].map(languageOfScript)).toEqual(['ko', 'und-Hani', 'und']);
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

test('a name that is the same in several languages, or an acronym too, is one', () => {
  const [entity = expect.fail()] = readEdition('tests/fixtures/site').organizations;
  const names = { es: ['UNASUR'], pt: ['UNASUL', 'UNASUR'] };
  expect(namesOf({ ...entity, name: 'Union', names, acronyms: ['UNASUR', 'USAN'] }).map(({ name }) => name)).toEqual([
    'Union',
    'UNASUR',
    'UNASUL',
    'USAN',
  ]);
});

test('a name is found however it is typed: accents, capitals, spaces, and letters put together or apart', () => {
  expect(fold('  São  \t TOMÉ ')).toBe('sao tome');
  expect(fold('한국')).toBe(fold('한국'.normalize('NFD')));
  expect(fold('한국')).toBe('한국');
});

test('the nearest name is offered, a part only of three letters and more', () => {
  expect(suggest('bruno', ['peru', 'bruno-prova'])).toMatch('Did you mean “bruno-prova”?');
  expect(suggest('pro', ['per', 'bruno-prova'])).toMatch('Did you mean “bruno-prova”?');
  expect(suggest('pr', ['per', 'bruno-prova'])).toMatch('Did you mean “per”?');
  expect(suggest('zzzzzz', ['per'])).toBe('Name one that is there. Known: per.');
});

test('a language tells which way its lines run and where it is most spoken', () => {
  expect(['ar', 'he', 'ko', 'en', 'az-Arab', 'xx'].map(directionOf)).toEqual([
    ...['rtl', 'rtl', undefined, undefined, 'rtl', undefined],
  ]);
  expect(['ko', 'zh-Hant', 'xx'].map(localeOf)).toEqual(['ko_KR', 'zh_TW', 'xx']);
});

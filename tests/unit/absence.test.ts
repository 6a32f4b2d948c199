import { expect, test } from 'vitest';
import { extentOf } from '../../src/model/backlinks.ts';
import { unseenIn } from '../../src/model/character.ts';
import { counted } from '../../src/model/count.ts';
import { holdings } from '../../src/model/holdings.ts';
import { suggest } from '../../src/model/nearest.ts';
import { caveatsOf, genreOf, type Release } from '../../src/model/release.ts';
import { find } from './fixture.ts';

/* What the edition says where there is nothing, one or many. */

test.each<[all: Release[], said: string]>([
  [[], 'It holds no release yet.'],
  [[find('rok-peru')], 'It holds one press release, on a meeting of 2013.'],
  [[find('unnumbered')], 'It holds one statement, of 2020.'],
  [[find('telephone')], 'It holds one press release, on telephone talks of 2019.'],
  [[find('remarks')], 'It holds one release, of 2019.'],
  [[find('japanese')], 'It holds one release, of 2019.'],
  [[find('synthetic-long')], 'It holds one record.'],
  [[find('telephone'), find('japanese')], 'It holds 2 releases of one publisher, 2019.'],
  [[find('forms'), find('rok-peru'), find('synthetic-long')], 'It holds 3 releases of 2 publishers, 2013 to 2020.'],
])('%#: the edition tells what it holds', (all, said) => {
  expect(holdings({ releases: all })).toBe(said);
});

test.each([
  [0, 0, 'no passage'],
  [1, 0, '1 passage'],
  [0, 1, '1 signature'],
  [1234, 2, '1,234 passages, 2 signatures'],
])('%i passages and %i signatures are told', (passages, signed, said) => {
  const release = find('rok-peru');
  const [passage = expect.fail('no passage')] = release.passages;
  const citation = { release, passage, named: true };
  expect(extentOf({ passages: Array(passages).fill(citation), signed: Array(signed).fill(release) })).toBe(said);
});

test.each([
  [0, '0 paragraphs'],
  [1, '1 paragraph'],
  [1234, '1,234 paragraphs'],
])('%i are told as %s', (count, said) => {
  expect(counted(count, 'paragraph')).toBe(said);
});

test('a release says that it is a translation, or ends too soon, and else nothing', () => {
  expect(['rok-peru', 'telephone', 'letter'].map((name) => caveatsOf(find(name)))).toEqual([
    ['Unofficial translation'],
    ['Truncated capture'],
    [],
  ]);
  expect(genreOf(find('rok-peru'))).toBe('Press release, unofficial translation');
});

test('what nothing shows in a source is named', () => {
  expect(unseenIn('a\u200Bb\u200Bc\u202E')).toBe('U+200B (2), U+202E');
  expect(unseenIn('a\u200Db')).toBe('');
});

test('for a name that is not there the nearest is offered, and all where they are few', () => {
  const names = Array.from({ length: 13 }, (_, index) => `name-${index}`).reverse();
  expect(suggest('nam-3', names)).toBe('Did you mean “name-3”?');
  expect(suggest('nam-3', names.slice(-12))).toMatch(
    /^Did you mean “name-3”\? Known: name-0, name-1, name-10, name-11, n/,
  );
  expect(suggest('any', [])).toBe('There is none yet.');
  expect(suggest('anna-testa', ['eclac', 'seat-golf'])).toBe('Name one that is there. Known: eclac, seat-golf.');
});

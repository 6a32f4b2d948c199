import { expect, test } from 'vitest';
import { nameFinder } from '../../../src/adding/names.ts';
import { reportOf } from '../../../src/adding/report.ts';
import { readShelf } from '../../../src/adding/shelf.ts';
import { unknownNames } from '../../../src/adding/unknown.ts';
import { captures, ownEdition } from './own-edition.ts';

const { dir, addFile } = ownEdition();

test.each([
  ['none in the first word after a mark', '□ Yesterday the minister came.', []],
  ['Seoul on May', 'He came to Seoul on May 3.', ['Seoul']],
  [
    'foreign names in kana',
    '訪日中のオットー・バイシュピール副大臣とペルーの会合',
    ['オットー・バイシュピール', 'ペルー'],
  ],
  ['names with a dot', '测试国副部长奥托·拜施皮尔，表示欢迎', ['奥托·拜施皮尔']],
  ['names before an office', '가상의 오토 차관은 서울에서 말하였다.', ['오토']],
])('may be names: %s', (_name, text, names) => {
  expect(unknownNames([{ words: text, starts: true, linked: false }], text)).toEqual(names);
});

test('the report says what was linked, what several have for a name, and what is unknown', () => {
  const report = reportOf(addFile(`${captures}/numbered.txt`), dir());
  expect(report).toContain('Anna Testa → people/anna-testa.md');
  expect(report).toContain('TF: organizations/test-forum.md, glossary/test-accord.md');
  expect(report).toMatch(/does not know\n(?: {2}.*\n)*? {2}Test Union\n/);
  expect(report).toContain('Hits 1234');
});

test.each([
  ['en', 'The UN General Assembly and the UN.', ['UN General Assembly', 'UN']],
  ['es', 'Es un plan de la UNESCO en un país del Perú, según PERUANA.', ['Perú']],
  ['en', 'The ROK-Peru FTA and a ROK-Peru talk, Peruvian or not.', ['ROK-Peru FTA', 'ROK', 'Peru']],
  ['ko', '외교부는 페루와 만났고 외교부장관은 대한민국을 떠났다.', ['외교부', '페루', '대한민국']],
  ['ja', '試験省は大試験省令を試験省と呼ぶ。', ['試験省', '試験省']],
  ['en', 'See https://example.org/Peru and mail Peru@example.org.', []],
])('%s: names in “%s”', (language, text, names) => {
  const { subjects } = readShelf(dir());
  const found = nameFinder(subjects.entities, language)(text).filter(({ entities }) => entities.length > 0);
  expect(found.map(({ words }) => words)).toEqual(names);
});

test.each([
  ['ja', 'ペルー', '日本政府とペルー政府は、在ペルー大使館で', 2],
  ['zh-Hans', '秘鲁', '甲乙丙同秘鲁外长会谈，秘鲁表示欢迎。', 2],
  ['zh-Hans', '日本', '日本人很多', 0],
  ['ar', 'بيرو', 'التقى وزير بيرو، وبيرو ولبيرو', 3],
  ['he', 'פרו', 'עם פרו ובפרו, ולא פרובינציה', 2],
])('%s: “%s” is found in “%s” as a word of its own, %i times', (language, name, text, times) => {
  const [some = expect.fail()] = readShelf(dir()).subjects.entities;
  const entity = { ...some, name: 'X', names: { [language]: [name] }, acronyms: [] };
  const found = nameFinder([entity], language)(text).filter(({ entities }) => entities.length > 0);
  expect(found.map(({ words }) => words)).toEqual(Array(times).fill(name));
});

test('a name with the sign for a state after it is linked as the one word that both are, and no other word with it', () => {
  const [some = expect.fail()] = readShelf(dir()).subjects.entities;
  const linked = (language: string, names: string[], text: string) => {
    const entity = { ...some, name: 'X', names: { [language]: names }, acronyms: [] };
    const found = nameFinder([entity], language)(text).filter(({ entities }) => entities.length > 0);
    return found.map(({ words }) => words);
  };
  const text = '日本国政府と日本国総理大臣は、日本国会と日本国際協力機構に、日本人と日本語を。日本国';
  expect(linked('ja', ['日本'], text)).toEqual(['日本国', '日本国', '日本', '日本', '日本国']);
  expect(linked('zh-Hans', ['秘鲁'], '秘鲁国务')).toEqual(['秘鲁']);
  expect(linked('ja', ['日本', '日本国'], '日本国憲法、日本政府')).toEqual(['日本国', '日本']);
});

import { expect, test } from 'vitest';
import { makeEntity } from '../../../src/adding/entity-file.ts';
import { reportOf } from '../../../src/adding/report.ts';
import { readShelf } from '../../../src/adding/shelf.ts';
import { readEdition } from '../../../src/model/edition.ts';
import { captures, ownEdition } from './own-edition.ts';

const { dir, addFile } = ownEdition();

test.each([
  ['person', 'Carla Inventa', 'people/carla-inventa.md'],
  ['organization', 'Oficina Imaginária', 'organizations/oficina-imaginaria.md'],
  ['term', 'Imaginary Measure', 'glossary/imaginary-measure.md'],
  ['area', 'Imagination', 'areas/imagination.md'],
  ['person', 'Łukasz Ødegård-Weiß', 'people/lukasz-odegard-weiss.md'],
  [
    'organization',
    'Ministry of Imaginary Affairs of the Republic of Nowhere',
    'organizations/ministry-of-imaginary-affairs-of-the-republic-of-nowhere.md',
  ],
  ['term', 'x'.repeat(300), `glossary/${'x'.repeat(100)}.md`],
])('a new %s', (kind, name, path) => {
  expect(makeEntity(kind, name, readShelf(dir()))).toBe(path);
  // Its file is right; only that nothing names it yet is a mistake.
  expect(() => readEdition(dir())).toThrow(/^One mistake[^]*nothing names this/);
  expect(() => makeEntity(kind, name, readShelf(dir()))).toThrow('is there already');
  expect(() => makeEntity('ministry', name, readShelf(dir()))).toThrow('one of person, organization, term, area');
});

test('another of the same name has a file where its own id is said', () => {
  const named = 'of the same name, say an id for it';
  expect(() => makeEntity('person', 'Anna Testa', readShelf(dir()))).toThrow(named);
  expect(makeEntity('person', 'Anna Testa', readShelf(dir()), { id: 'anna-testa-poet' })).toBe(
    'people/anna-testa-poet.md',
  );
  const { ambiguous } = addFile(`${captures}/letter.txt`);
  expect(
    ambiguous
      .get('Anna Testa')
      ?.map(({ id }) => id)
      .sort(),
  ).toEqual(['anna-testa', 'anna-testa-poet']);
});

test('an id is no longer than the name of a file', () => {
  const make = (id: string) => makeEntity('term', 'Long', readShelf(dir()), { id });
  expect(() => make('x'.repeat(201))).toThrow('“xxxxxxxxxxxxxxxxxxxx…” has 201 letters.\n  expected: at most 200');
  expect(make('x'.repeat(200))).toMatch(/x{200}\.md$/);
});

test('a file of a name without letters a–z asks for an id, and a person has no type', () => {
  const shelf = readShelf(dir());
  expect(() => makeEntity('organization', '虚构部', shelf)).toThrow('“虚构部” has no letters a–z to make an id of.');
  expect(() => makeEntity('person', 'Carla Inventa', shelf, { type: 'Minister' })).toThrow('has no type');
});

test('files that nothing names yet hold nothing up, and are told', () => {
  makeEntity('organization', 'One Office', readShelf(dir()));
  makeEntity('organization', 'Another Office', readShelf(dir()));
  const addition = addFile(`${captures}/letter.txt`, { publisher: 'one-office' });
  expect(addition.unnamed).toEqual(['organizations/another-office.md']);
  expect(reportOf(addition, dir())).toContain(`${dir()}/organizations/another-office.md`);
  expect(addFile(`${captures}/spanish.txt`, { publisher: 'another-office' }).unnamed).toEqual([]);
});

test('a new organization publishes a release at once', () => {
  makeEntity('organization', '架空省', readShelf(dir()), { id: 'imaginary-ministry' });
  const { release } = addFile(`${captures}/spanish.txt`, { publisher: 'imaginary-ministry' });
  expect(release.publisher.name).toBe('架空省');
});

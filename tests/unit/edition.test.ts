import { expect, test } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';
import { extentOf, findBacklinks, groupByRelease } from '../../src/model/backlinks.ts';
import { readFeatured } from '../../src/model/featured.ts';
import { allNames } from '../../src/model/entity.ts';
import { allPassages, type Release } from '../../src/model/release.ts';
import { ownBlocks } from '../../src/model/passage.ts';
import { timelineOf } from '../../src/model/timeline.ts';
import { textOf } from '../../src/model/verbatim.ts';
import { visit } from 'unist-util-visit';
import { edition } from './fixture.ts';
import { withCopy } from './record/copy.ts';

const release = edition.releases.find(({ id }) => id === '2013-09-26-rok-peru') as Release;
const passages = allPassages(release);

test('the release has seven paragraphs and two sub-points, printed with the marks of the source', () => {
  expect(passages.map(({ id, mark }) => `${id} ${mark}`)).toEqual([
    ...['p1 1.', 'p2 2.', 'p2-1 º', 'p3 3.', 'p4 4.', 'p4-1 º', 'p5 5.', 'p6 6.', 'p7 7.'],
  ]);
});

test('every passage has a title, and every one from 2 to 6 a statement', () => {
  expect(passages.filter(({ title }) => !title)).toEqual([]);
  expect(passages.filter(({ statements }) => statements.length > 0).map(({ id }) => id)).toEqual([
    ...['p2', 'p2-1', 'p3', 'p4', 'p4-1', 'p5', 'p6'],
  ]);
});

test('every area concerns the passages that it was found in', () => {
  const found = edition.areas.flatMap(({ id, name }) => {
    const concerned = passages.filter(({ areas }) => areas.some((area) => area.id === id));
    return concerned.length > 0 ? [[name, concerned.map(({ label }) => label)]] : [];
  });
  expect(Object.fromEntries(found)).toEqual({
    Agriculture: ['4.1'],
    'Bilateral relations and summit diplomacy': ['2', '2.1', '7'],
    'Defense industry and security': ['3', '5'],
    'Development cooperation': ['3', '4.1'],
    'Education and talent training': ['4', '4.1'],
    Infrastructure: ['5'],
    'Regional cooperation mechanisms': ['6'],
    'Resources and energy': ['3', '5'],
    'Technology and innovation': ['4', '4.1'],
    'Trade and investment': ['3'],
    'United Nations and the Korean Peninsula': ['6'],
  });
});

test('every name of an entity that stands in the text is a mention', () => {
  const names = [...edition.people, ...edition.organizations, ...edition.glossary].flatMap(allNames);
  const extra = ['Minister Yun', 'Minister Rivas', 'government', 'President Ollanta Humala', 'KT-1', '68th Session'];
  const pattern = new RegExp(`(?<!\\p{L})(${[...names, ...extra].join('|')})(?!\\p{L})`, 'iu');
  const unlinked = passages.flatMap((passage) =>
    ownBlocks(passage).flatMap((block) => {
      const texts: string[] = [];
      visit(block, 'text', (node, _index, parent) => {
        if (parent?.type !== 'link') texts.push(textOf(node));
      });
      return texts.flatMap((text) => pattern.exec(text)?.[0].replace(/^/, `${passage.label}: `) ?? []);
    }),
  );
  // “Peru’s high-level government officials” are officials of a government, not the government.
  expect(unlinked).toEqual(['4.1: government']);
});

test('backlinks give the passages of a subject, newest release first, in the order of the text', () => {
  const idsOf = (id: string) => {
    const subject = [...edition.organizations, ...edition.glossary, ...edition.areas].find((one) => one.id === id);
    return backlinksOf(subject ?? expect.fail(`no ${id}`)).passages.map(({ release, passage }) =>
      [release.id, passage.id].join('#'),
    );
  };
  const backlinksOf = findBacklinks(edition);
  const id = '2013-09-26-rok-peru';
  expect(idsOf('kopia')).toEqual([`${id}#p4-1`]);
  expect(idsOf('republic-of-korea')).toEqual(['p1', 'p2-1', 'p4', 'p4-1', 'p7'].map((passage) => `${id}#${passage}`));
  expect(idsOf('test-accord')).toEqual([
    '2020-01-02-synthetic-unnumbered#p2',
    '2019-06-02-synthetic-letter#p2',
    'synthetic-long#p17',
  ]);
  expect(idsOf('testing')).toEqual([
    '2020-03-04-synthetic-forms#p1',
    '2020-03-04-synthetic-forms#p1-2',
    'synthetic-long#p12-2',
  ]);
});

test('a person’s page leads to every passage in which the person speaks, named or not', () => {
  const rivas = edition.people.find(({ id }) => id === 'eda-rivas');
  const { passages } = findBacklinks(edition)(rivas ?? expect.fail('no such person'));
  expect(passages.map(({ passage, named }) => `${passage.id}${named ? '' : ', unnamed'}`)).toEqual([
    ...['p1', 'p2-1', 'p4', 'p6, unnamed'],
  ]);
});

test('an index tells passages from signatures', () => {
  const backlinksOf = findBacklinks(edition);
  const extents = edition.organizations.map((organization) => [organization.id, extentOf(backlinksOf(organization))]);
  expect(Object.fromEntries(extents)).toMatchObject({
    'mofa-korea': '1 signature',
    'test-union': 'no passage',
    'test-forum': '6 passages',
  });
});

test('a subject leads to what its passages also concern, most often first, and to who met, signed, published and held office', () => {
  const all = [...edition.people, ...edition.organizations, ...edition.areas];
  const of = (id: string) => findBacklinks(edition)(all.find((one) => one.id === id) ?? expect.fail(`no ${id}`));
  const { areas, organizations, people, glossary } = of('peru').related;
  const told = [areas, organizations, people, glossary].map((found) =>
    found.map(({ subject, count }) => `${subject.id} ${count}`).slice(0, 3),
  );
  expect(told).toEqual([
    ['bilateral-relations 2', 'education-and-training 2', 'technology-and-innovation 2'],
    ['republic-of-korea 5', 'un-general-assembly 1', 'kopia 1'],
    ['yun-byung-se 3', 'eda-rivas 3', 'ollanta-humala 1'],
    ['unga-68 1', 'official-development-assistance 1', 'kt-1 1'],
  ]);
  const ids = (releases: readonly Release[]) => releases.map(({ id }) => id.replace(/^.*synthetic-/, ''));
  const { published, signed, met, officers } = of('test-ministry');
  expect(published).toEqual(edition.releases.filter(({ publisher }) => publisher.id === 'test-ministry'));
  expect({ signed: ids(signed), met: ids(met) }).toEqual({
    signed: ['forms'],
    met: ['forms', 'joint-statement', 'telephone'],
  });
  expect(officers.map(({ person, office }) => `${person.id} ${office.title}`)).toEqual(['anna-testa Minister']);
  expect(ids(of('anna-testa').met)).toEqual(['forms', 'remarks', 'letter', 'telephone']);
});

test('the citations of a release stand together', () => {
  const { passages: cited } = findBacklinks(edition)(edition.areas.find(({ id }) => id === 'testing') ?? expect.fail());
  expect(groupByRelease(cited).map((group) => group.map(({ passage }) => passage.id))).toEqual([
    ['p1', 'p1-2'],
    ['p12-2'],
  ]);
});

test('the timeline is in the order of its dates and holds the meeting', () => {
  const moments = timelineOf(release)?.moments ?? [];
  const dates = moments.map(({ date }) => date);
  const middles = moments.map(({ from, until }) => from + until);
  expect(middles).toEqual(middles.toSorted((a, b) => a - b));
  expect(dates).toEqual(expect.arrayContaining(['1963-04-01', '2011-08-01', '2012-05-10', '2013-09-26', '2015-04-20']));
});

test('the front page opens with the passage that edition.md names, else with the first of the newest release', () => {
  type Read = Parameters<typeof readFeatured>[1];
  const opening = (featured?: { release: string; passage: string }) =>
    // Of the file, only what it names matters here.
    readFeatured('edition.md', { data: { featured }, lineOf: () => 1 } as unknown as Read, edition.releases, []);
  expect(opening({ release: release.id, passage: 'p4-1' })).toEqual({ release, passage: passages[5] });
  const [newest = expect.fail()] = edition.releases;
  expect(newest).not.toBe(release);
  expect(opening()).toEqual({ release: newest, passage: newest.passages[0] });
});

test('lists are in the order in which they are shown, in whatever order they are written', () => {
  const other = withCopy(({ change, dir }) => {
    change('edition.md', 'date: 2020-05-01', 'date: 2020-03-29');
    change('people/anna-testa.md', 'name: Anna Testa', 'name: Zoe Testa');
    change('areas/agriculture.md', 'name: Agriculture', 'name: Zoology');
    return readEdition(dir);
  });
  expect(other.date).toBe('2020-04-01');
  expect(other.changes.map(({ date }) => date)).toEqual(['2020-04-01', '2020-03-31', '2020-03-30', '2020-03-29']);
  expect([other.people, other.areas].map((list) => list.at(-1)?.name)).toEqual(['Zoe Testa', 'Zoology']);
});

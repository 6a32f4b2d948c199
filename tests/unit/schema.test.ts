import { expect, test } from 'vitest';
import { editionSchema } from '../../src/model/schema/edition.ts';
import { organizationSchema, personSchema } from '../../src/model/schema/entity.ts';
import { releaseSchema } from '../../src/model/schema/release.ts';

const url = 'https://ministry.example/';
const sources = [{ name: 'Source', url }];
const digest = '0123456789abcdef'.repeat(4);
const source = { url, sha256: digest };
const statement = { passage: 'p1', speakers: ['someone'], act: 'notes', quote: 'words' };
const look = { date: '2026-11-24', sha256: digest };

type Fields = Record<string, unknown>;

/** The fewest fields that each kind of file needs. */
const files = {
  release: [
    releaseSchema,
    {
      ...{ title: 'Title', description: 'Description', publisher: 'ministry', language: 'en', genre: 'Statement' },
      ...{ dates: { publication: {}, capture: {} }, source },
    },
  ],
  edition: [
    editionSchema,
    {
      ...{ name: 'Name', description: 'Description', changes: [{ date: '2020-01-01', text: 'Text' }] },
      rights: { text: 'Text', licence: { name: 'Licence', url } },
    },
  ],
  organization: [organizationSchema, { name: 'Name', type: 'Ministry' }],
  person: [personSchema, { name: 'Name' }],
} as const;

/** Where a file is wrong with `fields` in it; empty where it is right. */
function wrong(file: keyof typeof files, fields: Fields): string {
  const [schema, fewest] = files[file];
  const { error } = schema.safeParse({ ...fewest, ...fields });
  return [...new Set(error?.issues.map(({ path }) => path.join('.')))].join(', ');
}

const passages = (...ids: string[]) => ({ passages: Object.fromEntries(ids.map((id) => [id, { title: 'Title' }])) });
const captured = (...captures: object[]) => ({ source: { ...source, captures } });

test.each<[keyof typeof files, Fields]>([
  ...(Object.keys(files) as (keyof typeof files)[]).map((file): [typeof file, Fields] => [file, {}]),
  ['release', { language: 'zh-Hant', genre: ' Statement ' }],
  ['release', passages('p0', 'p12', 'p4b', 'p4aa', 'p2-1', 'p4b-12')],
  ['release', { notes: [{ kind: 'explanation', text: 'On the whole.' }] }],
  ['release', { notes: [{ kind: 'explanation', text: 'On a passage.', passage: 'p1', sources }] }],
  ['release', captured({ ...look, state: 'unchanged' }, { ...look, state: 'changed', difference: ['[-a-]'] })],
  ['release', captured({ date: look.date, state: 'gone' })],
  ['release', { statements: [{ ...statement, id: 'a-1', code: '0211' }], numbering: 'position' }],
  ['edition', { repository: 'http://code.example/a' }],
  ['edition', { redirects: [{ from: '/', to: '/areas/trade_1/' }] }],
  ['edition', { redirects: [{ from: '/a.b/~c.json', to: '/glossary/#kt-1' }] }],
  ['organization', { website: url, names: { ko: ['부'] }, facts: [{ text: 'Fact.', date: 1963, sources }] }],
  ['person', { offices: [{ title: 'Minister', of: 'ministry', from: '2013-03', sources }] }],
])('a right %s: %o', (file, fields) => {
  expect(wrong(file, fields)).toBe('');
});

test.each<[keyof typeof files, Fields, field: string]>([
  ['release', { genre: '  ' }, 'genre'],
  ['release', { title: 'Two\nlines' }, 'title'],
  ['release', { publisher: 'The Ministry' }, 'publisher'],
  ['release', { publisher: 'ministry.md' }, 'publisher'],
  ['release', { language: 'korean' }, 'language'],
  ['release', { source: { ...source, url: 'ftp://ministry.example/' } }, 'source.url'],
  ['release', { source: { ...source, url: 'nohttp://ministry.example/' } }, 'source.url'],
  ['release', { source: { ...source, url: 'httpsx://ministry.example/' } }, 'source.url'],
  ['release', { source: { ...source, sha256: digest.toUpperCase() } }, 'source.sha256'],
  ['release', { source: { ...source, sha256: `${digest}0` } }, 'source.sha256'],
  ...['P2', 'xp2', 'p', 'px', 'p2-', 'p2-1a', 'p2-b', 'p2 ', 'p2B'].map((id): ['release', Fields, string] => [
    'release',
    passages(id),
    `passages.${id}`,
  ]),
  ['release', { notes: [{ kind: 'outcome', text: 'On a passage.', passage: 'p1' }] }, 'notes.0.sources'],
  ['release', captured({ ...look, state: 'unchanged', difference: ['[-a-]'] }), 'source.captures.0.difference'],
  ['release', captured({ ...look, state: 'changed' }), 'source.captures.0.difference'],
  ['release', captured({ ...look, state: 'gone' }), 'source.captures.0.sha256'],
  ['release', captured({ date: look.date, state: 'unchanged' }), 'source.captures.0.sha256'],
  ['release', captured({ date: '2026-11', state: 'gone' }), 'source.captures.0.date'],
  ['release', { statements: [{ ...statement, speakers: [] }] }, 'statements.0.speakers'],
  ['release', { statements: [{ ...statement, code: '999' }] }, 'statements.0.code'],
  ['release', { numbering: 'source' }, 'numbering'],
  ['edition', { changes: [] }, 'changes'],
  ['edition', { changes: [{ date: '2020-01', text: 'Text' }] }, 'changes.0.date'],
  ['edition', { repository: 'ssh://code.example/a' }, 'repository'],
  ['edition', { rights: { text: 'Text', licence: { name: 'Licence', url: 'licence' } } }, 'rights.licence.url'],
  ...['a/', '//host/', '/a/../b/', 'https://a.example/', '/a b/', '/a/#', '/a/#b c', '/a/#b/', 'x/a/'].map(
    (from): ['edition', Fields, string] => ['edition', { redirects: [{ from, to: '/' }] }, 'redirects.0.from'],
  ),
  ['organization', { names: { ko: [] } }, 'names.ko'],
  ['organization', { facts: [{ text: 'Fact.', sources: [] }] }, 'facts.0.sources'],
  ['person', { offices: [{ title: 'Minister', of: 'ministry', sources: [] }] }, 'offices.0.sources'],
])('a wrong %s: %o at %s', (file, fields, field) => {
  expect(wrong(file, fields)).toBe(field);
});

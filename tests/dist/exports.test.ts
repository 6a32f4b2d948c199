import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { formats } from '../../src/exports/formats.ts';
import type { ReleaseJson } from '../../src/exports/schema.ts';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';
import { inWords } from '../../src/model/date.ts';
import { readEdition } from '../../src/model/edition.ts';

const editions = { edition: readEdition('content'), fixture: readEdition('tests/fixtures/site') };
/** The edition as references name it. */
const version = `edition of ${inWords(editions.edition.date)}`;
const releases = (['edition', 'fixture'] as SiteName[]).flatMap((site) =>
  filesOf(site, '.csl.json').map((path) => ({ site, id: path.slice('releases/'.length, -'.csl.json'.length) })),
);
const read = (site: SiteName, id: string, extension: string) => bytesOf(site, `releases/${id}.${extension}`).toString();
const mofa = 'Ministry of Foreign Affairs, Republic of Korea';

test.each(releases)('$site: $id is there in every format, and its page links and lists each', ({ site, id }) => {
  const $ = pageOf(site, `releases/${id}/index.html`);
  for (const { extension, type, relation } of formats) {
    const address = `${sites[site].env.BASE_PATH}releases/${id}.${extension}`;
    expect(read(site, id, extension)).not.toBe('');
    expect($(`head link[rel=${relation}][href="${address}"]`).attr('type')).toBe(type);
    expect($(`.formats a[href="${address}"]`)).toHaveLength(1);
  }
});

test.each(releases)('$site: $id.json is what its schema says', ({ site, id }) => {
  const schema = JSON.parse(bytesOf(site, 'schema/release.json').toString()) as Record<string, unknown>;
  const data = JSON.parse(read(site, id, 'json')) as Record<string, unknown>;
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  expect(data['$schema']).toBe(schema['$id']);
  expect(validate({ ...data, title: undefined })).toBe(false);
});

test('the JSON has the exact words, who is named in them, and what is not stated as null', () => {
  const data = JSON.parse(read('edition', '2013-09-26-rok-peru', 'json')) as ReleaseJson;
  expect(data.passages.map(({ id }) => id)).toEqual([...['p1', 'p2', 'p2-1', 'p3', 'p4', 'p4-1', 'p5', 'p6', 'p7']]);
  const point = data.passages[2];
  expect(point).toMatchObject({ mark: 'º', number: null, parent: 'p2', url: expect.stringMatching(/#p2-1$/) });
  expect(point?.text).toMatch(/^Minister Rivas relayed .* cooperation partners\.$/);
  expect(point?.mentions[1]).toMatchObject({ words: 'President Ollanta Humala', subject: { id: 'ollanta-humala' } });
  expect(data.dates.publication.date).toBeNull();
  expect(data.dates.meeting?.date).toBe('2013-09-26');
});

test('the plain text is the source, word for word, but for the lines of the web page and the space after “1.”', () => {
  const source = readFileSync('content/releases/2013-09-26-rok-peru.txt', 'utf8');
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  const release = source.slice(source.indexOf('ROK and Peruvian')).replace('1.On', '1. On');
  expect(words(read('edition', '2013-09-26-rok-peru', 'txt'))).toEqual(words(release));
});

test('the Markdown has the words of the plain text, and its links lead to pages of the site', () => {
  const id = '2013-09-26-rok-peru';
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(read('edition', id, 'md')) ?? [];
  expect(matter).toContain('published: not stated');
  const text = body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\\*|^# |^ +- /gm, (mark) => (mark === '\\*' ? '*' : ''));
  const plain = read('edition', id, 'txt').replace(/^º /gm, '');
  expect(text.replace(/\s+/g, ' ')).toBe(plain.replace(/\s+/g, ' '));
  for (const [, address = ''] of body.matchAll(/\]\((.*?)\)/g)) {
    const { pathname, hash, origin } = new URL(address);
    expect(origin).toBe(sites.edition.env.SITE_URL);
    const $ = pageOf('edition', `${pathname.slice(1)}index.html`);
    if (hash) expect($(`[id="${hash.slice(1)}"]`)).toHaveLength(1);
  }
});

const shared = ['id', 'type', 'title', 'publisher', 'genre', 'URL'] as const;

test.each(releases)('$site: $id reads the same from BibTeX and RIS as from CSL-JSON', ({ site, id }) => {
  const [item] = JSON.parse(read(site, id, 'csl.json')) as Record<string, unknown>[];
  const [fromBibtex] = new Cite(read(site, id, 'bib')).data;
  const [fromRis] = new Cite(read(site, id, 'ris')).data;
  const { publisher } = editions[site].releases.find((release) => release.id === id) ?? expect.fail(id);
  // RIS divides a name at its comma: of a ministry without a name that has none, it is the publisher.
  const whole = [publisher.name, ...(publisher.names.en ?? [])].find((name) => !name.includes(','));
  for (const field of shared) {
    expect(fromBibtex?.[field], `BibTeX ${field}`).toBe(item?.[field]);
    const inRis = field === 'publisher' && !whole ? publisher.name : item?.[field];
    expect(fromRis?.[field], `RIS ${field}`).toBe(inRis);
  }
  // “n.d.” is a literal year of BibTeX; RIS has no place for it but one of Zotero’s.
  expect(fromBibtex?.['issued']).toEqual(item?.['issued'] ?? { literal: item?.['status'] });
  expect(fromRis?.['issued']).toEqual(item?.['issued']);
  // BibTeX’s braces keep the name whole; this library then calls all of it a family name.
  const [author] = item?.['author'] as { literal: string }[];
  expect(fromBibtex?.['author']).toEqual([{ family: author?.literal }]);
  expect(fromRis?.['author']).toEqual(whole ? [{ family: whole, given: '' }] : undefined);
});

test('the ministry is the author and nothing else, no date is invented, and caveat and edition travel along', () => {
  const id = '2013-09-26-rok-peru';
  const [item] = JSON.parse(read('edition', id, 'csl.json')) as Record<string, unknown>[];
  const publisher = `Documentary Edition, ${version}`;
  expect(item).toMatchObject({ id, type: 'report', author: [{ literal: mofa }], publisher, status: 'n.d.' });
  expect(item).not.toHaveProperty('issued');
  expect(item?.['note']).toMatch(
    /^Status: n\.d\.\nOn the meeting of 26 September 2013\. Publication date not stated\./,
  );
  for (const extension of ['csl.json', 'bib', 'ris']) {
    const file = read('edition', id, extension);
    expect(file, extension).toContain('Press release, unofficial translation');
    expect(file.match(/Ministry of Foreign Affairs/g), extension).toHaveLength(1);
  }
  expect(read('edition', id, 'bib')).toContain(`author = {{${mofa}}}`);
  expect(read('edition', id, 'bib')).toContain(`institution = {${publisher}}`);
  const [{ note } = {}] = new Cite(read('edition', id, 'bib')).data;
  expect(note).toMatch(/view\.do\?itm_seq_1=0&itm_seq_2=0&multi_itm_seq=0&seq=312846$/);
  expect(read('edition', id, 'bib')).not.toMatch(/^\s*(month =|(year|date) = (?!\{n\.d\.\}))/m);
  expect(read('edition', id, 'ris')).not.toMatch(/^(PY|DA|Y1|Y2) {2}-/m);
  expect(read('edition', id, 'ris')).toMatch(/^TY {2}- RPRT\r\n[^]*ER {2}- \r\n$/);
  expect(read('edition', id, 'ris')).toContain(`AU  - Ministry of Foreign Affairs of the Republic of Korea,\r\n`);
});

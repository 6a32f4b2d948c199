import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlAttribute, XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import type { ReleaseJson } from '../../src/exports/schema.ts';
import { tei } from '../../src/exports/tei/tei.ts';
import { text } from '../../src/exports/text.ts';
import { readPassages } from '../../src/model/division.ts';
import { parseMarkdown } from '../../src/model/parsed.ts';
import { readEdition } from '../../src/model/edition.ts';
import type { Release } from '../../src/model/release.ts';
import { collapse } from '../../src/model/verbatim.ts';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const grammar = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync('tests/dist/tei.rng', 'utf8')));
const namespaces = { tei: 'http://www.tei-c.org/ns/1.0' };

const releases = (Object.keys(sites) as SiteName[]).flatMap((site) =>
  filesOf(site, '.xml').flatMap((file) => {
    const [, id] = /^releases\/([^/]+)\.xml$/.exec(file) ?? [];
    return id ? [{ site, id, path: `releases/${id}/index.html` }] : [];
  }),
);

/** A release's file, parsed: what is not well-formed, or gives an xml:id twice, is an error. */
function fileOf(site: SiteName, id: string): XmlDocument {
  return XmlDocument.fromBuffer(bytesOf(site, `releases/${id}.xml`));
}

/** The values of the attributes, or the words of the elements, that an XPath finds. */
function found(document: XmlDocument, xpath: string): string[] {
  return document
    .find(xpath, namespaces)
    .map((node) => (node instanceof XmlAttribute ? node.value : collapse(node.content)));
}

test.each(releases)('$site: $id as TEI has the structure that the edition uses', ({ site, id }) => {
  expect(() => grammar.validate(fileOf(site, id))).not.toThrow();
});

test.each(releases)('$site: $id as TEI tells the changes of its own words and no others', ({ site, id }) => {
  const editions = JSON.parse(bytesOf(site, 'editions.json').toString()) as {
    releases: { id: string; words: { date: string }[] }[];
  };
  const own = editions.releases.find((release) => release.id === id)?.words.map(({ date }) => date);
  expect(found(fileOf(site, id), '//tei:change/@when').toSorted()).toEqual(own);
});

test.each(releases)('$site: $id as TEI points to nothing that is not there', ({ site, id }) => {
  const document = fileOf(site, id);
  const ids = found(document, '//@xml:id');
  const pointers = found(document, '//@*').flatMap((value) => value.split(' ').filter((part) => part.startsWith('#')));
  expect(pointers.filter((pointer) => !ids.includes(pointer.slice(1)))).toEqual([]);
  expect(pointers.length).toBeGreaterThan(0);
});

test.each(releases)('$site: $id as TEI has the passages of the page', ({ site, id, path }) => {
  const $ = pageOf(site, path);
  const sections = $('source-text section[id][aria-labelledby]').toArray();
  expect(found(fileOf(site, id), '//tei:body//@xml:id')).toEqual(sections.map((section) => $(section).attr('id')));
});

test.each(releases)('$site: $id as TEI has the words of the plain text and no others', ({ site, id }) => {
  const [body] = found(fileOf(site, id), '//tei:body');
  expect(body).toBe(collapse(bytesOf(site, `releases/${id}.txt`).toString()));
});

test.each(releases)('$site: $id as TEI tags every mention that its JSON tells', ({ site, id }) => {
  const document = fileOf(site, id);
  const data = JSON.parse(bytesOf(site, `releases/${id}.json`).toString()) as ReleaseJson;
  for (const passage of data.passages) {
    // A sub-point has its own mentions.
    const own = `//tei:*[@xml:id="${passage.id}"]//*[@ref][ancestor::tei:*[@xml:id][1]/@xml:id="${passage.id}"]`;
    const words = found(document, own);
    const addresses = found(document, `${own}/@ref`).map(
      (pointer) => found(document, `//*[@xml:id="${pointer.slice(1)}"]/tei:idno`)[0],
    );
    const told = passage.mentions.map(({ words, subject }) => [words, subject.url]);
    expect(words.map((word, index) => [word, addresses[index]])).toEqual(told);
  }
});

test.each(releases)(
  '$site: $id as TEI lists the languages that it has, and each of its lines has one',
  ({ site, id }) => {
    const document = fileOf(site, id);
    const used = new Set(found(document, '//@xml:lang'));
    expect(found(document, '//tei:langUsage/tei:language/@ident').toSorted()).toEqual([...used].toSorted());
    expect(used).not.toContain('und');
  },
);

test('lines of the web page are in the language of their letters, else in that of the release', () => {
  const document = fileOf('fixture', '2013-09-26-rok-peru');
  const languages = found(document, '//tei:normalization//tei:q/@xml:lang');
  expect(languages).toEqual(['ko', 'ko', 'ko', 'ko', 'en']);
  expect(found(document, '//tei:language')).toEqual(expect.arrayContaining(['English', 'Korean', 'Spanish']));
});

test('the meeting’s date is not given for the publication’s, which is not stated', () => {
  const document = fileOf('edition', '2013-09-26-rok-peru');
  expect(found(document, '//tei:setting/tei:date/@when')).toEqual(['2013-09-26']);
  expect(found(document, '//tei:sourceDesc//tei:date')).toEqual([]);
  expect(found(document, '//tei:note[@type="date-of-publication"]/tei:p')[0]).toBe('Date of publication: not stated.');
});

test('who said what to whom stands apart from the text, in words of the passage that it points to', () => {
  const document = fileOf('fixture', '2013-09-26-rok-peru');
  const asked = '//tei:said[@ana="#act.asks"]';
  expect(found(document, `${asked}/@who`)).toEqual(['#people.yun-byung-se']);
  expect(found(document, `${asked}/@toWhom`)).toEqual(['#organizations.peru']);
  const [words = expect.fail('no words')] = found(document, asked);
  expect(found(document, '//tei:div[@xml:id="p5"]')[0]).toContain(words);
  expect(found(document, '//tei:linkGrp[@type="answers"]/tei:link')).toHaveLength(3);
});

test('forms that no release of the two sites has keep structure and words', () => {
  const edition = readEdition(sites.fixture.env.CONTENT_DIR);
  const release: Release = { ...(edition.releases[0] as Release), ...passagesOf(forms) };
  const document = XmlDocument.fromString(tei.write(release, edition));
  expect(() => grammar.validate(document)).not.toThrow();
  expect(found(document, '//tei:body')).toEqual([collapse(text.write(release, edition))]);
});

function passagesOf(markdown: string) {
  return readPassages(parseMarkdown(markdown).children, markdown);
}

/** Synthetic, as everything of the fixture. */
const forms = `
> A quotation opens.
>
> - It holds a list.

# A heading
## and another

1. Words *in italics*, **in bold *and both***,\\
   on a second line, with [a *link*](https://example.org/?a=1&b=2) & 1 < 2 ]]> 3.

   - A sub-point of two paragraphs.

     The second holds a list:

     3. three
        - a nested point
     4. four
   - - A sub-point that is a list.

   Text after sub-points.

   - A list after it.

   ### A heading inside

   | A *table* | of one row |
   | --------- | ---------- |

2. > A quotation alone.

3. ## A heading alone

## A heading at the end
`;

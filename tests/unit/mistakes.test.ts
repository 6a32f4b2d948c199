import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';

/** The place and the problem of each mistake. */
const problems = (told: string) =>
  told.match(/(?<=<content>\/).*\n {2}problem: {2}.*/g)?.map((one) => one.replace(/\n.*: {2}/, ': '));

/** Reads the synthetic edition after `edit` has spoilt a copy of it; gives the message, or nothing if it is right. */
function complaint(edit: (change: (path: string, from: string, to: string) => void, dir: string) => void): string {
  const dir = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    cpSync('tests/fixtures/site', dir, { recursive: true });
    edit((path, from, to) => {
      const text = readFileSync(join(dir, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
      writeFileSync(join(dir, path), text.replace(from, to));
    }, dir);
    readEdition(dir);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(dir, '<content>') : String(error);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const telephone = 'releases/2019-06-01-synthetic-telephone.md';
const release = 'releases/2020-03-04-synthetic-forms.md';
const unnumbered = 'releases/2020-01-02-synthetic-unnumbered.md';

test('the synthetic edition itself is right', () => {
  expect(complaint(() => undefined)).toBe('');
});

test('a body that differs from its source', () => {
  expect(complaint((change) => change(release, 'names the [Test Forum]', 'praises the [Test Forum]')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md:70
        problem:  the text differs from its source: … sub-point has a round mark and [-names-] {+praises+} the Test Forum. - The second …
        expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
        mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
    `);
});

test('a paragraph left out', () => {
  expect(complaint((change) => change(release, '4. The second paragraph numbered four.\n', ''))).toMatchInlineSnapshot(`
    "3 mistakes in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:44 · passages.p4b
      problem:  the release has no passage “p4b”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p4”? Known: p0, p1, p1-1, p1-2, p1-3, p2, p3, p4.

    <content>/releases/2020-03-04-synthetic-forms.md:58 · notes[0].passage
      problem:  the release has no passage “p4b”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p4”? Known: p0, p1, p1-1, p1-2, p1-3, p2, p3, p4.

    <content>/releases/2020-03-04-synthetic-forms.md:90
      problem:  the text differs from its source: … 4. The first paragraph numbered four. [-4. The second paragraph numbered four.-] Year Trade 2018 10 2019 12 …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
  `);
});

test('a source that was changed', () => {
  expect(complaint((change) => change('releases/2020-03-04-synthetic-forms.txt', 'March 4', 'March 5')))
    .toMatchInlineSnapshot(`
      "2 mistakes in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md · source.sha256
        problem:  the source file is not the one that was captured.
        expected: SHA-256 a6d4e7c171374d70897f3032ed2a1354099f1a6a6f0d0d86a67b4cf194151097; the file beside it has ae8fc46baf1e4e156860cbe3292142568e376d53d8f0f126361f1a00d16faaf3.
        mend:     Restore the captured file; if it is a new capture, say so in content/edition.md and write its SHA-256 here.

      <content>/releases/2020-03-04-synthetic-forms.md:68
        problem:  the text differs from its source: … at the Test Forum on March [-5.-] {+4.+} - The first sub-point has a …
        expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
        mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
    `);
});

test('a source that is missing', () => {
  expect(complaint((_change, dir) => rmSync(join(dir, 'releases/2020-03-04-synthetic-forms.txt'))))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md
        problem:  its source cannot be read: ENOENT: no such file or directory, stat '<content>/releases/2020-03-04-synthetic-forms.txt'
        expected: the captured original beside it, as UTF-8 text with the same name and “.txt”.
        mend:     Put the file there, byte for byte as captured."
    `);
});

test('a line of furniture that the source has not', () => {
  expect(complaint((change) => change(release, 'Home > Menu', 'Home > Menus'))).toMatchInlineSnapshot(`
    "2 mistakes in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md · source.furniture[1]
      problem:  the source has no line “Home > Menus” here.
      expected: a whole line of the source, in the order of the source.
      mend:     Copy the line from the source, or take it out of the list.

    <content>/releases/2020-03-04-synthetic-forms.md
      problem:  the text differs from its source: [-Home > Menu-] Synthetic Ministers Test Every Form of …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
  `);
});

test('a mention of a missing file', () => {
  expect(
    complaint((change) =>
      change(release, 'organizations/test-forum.md) on March', 'organizations/test-forums.md) on March'),
    ),
  ).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:68
      problem:  the link “../organizations/test-forums.md” leads to no file.
      expected: the relative path of a file in people/, organizations/, glossary/ or areas/.
      mend:     Did you mean “organizations/test-forum.md”?"
  `);
});

test('an unknown area', () => {
  expect(complaint((change) => change(release, 'areas: [testing]', 'areas: [tasting]'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:39 · passages.p1.areas[0]
      problem:  there is no “tasting”.
      expected: the name of a file in areas/, without “.md”.
      mend:     Did you mean “testing”? Known: agriculture, bilateral-relations, defense-and-security, development-cooperation, education-and-training, infrastructure, regional-mechanisms, resources-and-energy, technology-and-innovation, testing, trade-and-investment, united-nations-and-korean-peninsula."
  `);
});

test('an unknown speaker', () => {
  expect(complaint((change) => change(release, 'speakers: [anna-testa, bruno-prova]', 'speakers: [anna-testa, bruno]')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md:47 · statements[0].speakers[1]
        problem:  there is no “bruno”.
        expected: the name of a file in people/ or organizations/, without “.md”.
        mend:     Did you mean “peru”?"
    `);
});

test('a quotation that is not in its passage', () => {
  expect(complaint((change) => change(release, 'quote: met Minister Prova', 'quote: met with Minister Prova')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-03-04-synthetic-forms.md:49 · statements[0].quote
        problem:  “met with Minister Prova at the Test Forum” is not in ¶1.
        expected: words of ¶1, exactly: “Minister Testa met Minister Prova at the Test Forum on March 4.”
        mend:     Copy the words from the passage, or name the passage that has them."
    `);
});

test('a title for a passage that there is not', () => {
  expect(complaint((change) => change(release, '  p4b:', '  p5:'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:44 · passages.p5
      problem:  the release has no passage “p5”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p0”? Known: p0, p1, p1-1, p1-2, p1-3, p2, p3, p4, p4b."
  `);
});

test('a missing field', () => {
  expect(complaint((change) => change(release, 'publisher: test-ministry\n', ''))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:2 · publisher
      problem:  the field is missing.
      expected: text
      mend:     Add “publisher”."
  `);
});

test('an unknown field', () => {
  expect(complaint((change) => change(release, 'genre:', 'gender: x\ngenre:'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:6 · gender
      problem:  no such field.
      expected: only the fields that src/model/schema/ describes.
      mend:     Mend the spelling or take the field out."
  `);
});

test('an ill-typed field', () => {
  expect(complaint((change) => change(release, 'title: Opening', 'title: [Opening]'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:36 · passages.p0.title
      problem:  the field has a value that is not allowed.
      expected: text (this is: array)
      mend:     Change “passages.p0.title”; src/model/schema/ says what it may be."
  `);
});

test('an act that there is not', () => {
  expect(complaint((change) => change(release, 'act: agrees', 'act: agree'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:48 · statements[0].act
      problem:  the field has a value that is not allowed.
      expected: one of notes, stresses, announces, hopes, asks, welcomes, thanks, congratulates, condoles, condemns, offers, plans, agrees, concurs, declines, relays
      mend:     Change “statements[0].act”; src/model/schema/ says what it may be."
  `);
});

test('an answer to nothing, and a code that the act does not permit', () => {
  expect(
    complaint((change) =>
      change(release, 'act: agrees\n', 'act: agrees\n    id: meeting\n    answers: meting\n    code: "020"\n'),
    ),
  ).toMatchInlineSnapshot(`
    "2 mistakes in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:51 · statements[0].code
      problem:  “agrees” cannot be 020 (Make an appeal or request).
      expected: one of "030" (Express intent to cooperate), "031" (Express intent to engage in material cooperation), "0311" (Express intent to cooperate economically), "032" (Express intent to provide diplomatic cooperation (such as policy support)), "033" (Express intent to provide material aid), "036" (Express intent to meet or negotiate).
      mend:     Change the code or the act; without a code the first of them is meant.

    <content>/releases/2020-03-04-synthetic-forms.md:50 · statements[0].answers
      problem:  no statement of the release is called “meting”.
      expected: the “id” of another statement of the release.
      mend:     Did you mean “meeting”? Known: meeting."
  `);
});

test('an impossible date', () => {
  expect(complaint((change) => change(release, 'date: 2020-03-04', 'date: 2020-02-30'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:9 · dates.meeting.date
      problem:  the field has a value that is not allowed.
      expected: a date that exists, as 2013-09-26, 2013-09 or 2013
      mend:     Change “dates.meeting.date”; src/model/schema/ says what it may be."
  `);
});

test('broken YAML', () => {
  expect(complaint((change) => change(release, 'title: Opening', 'title: Opening: wide'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:36
      problem:  the front matter is not YAML: Nested mappings are not allowed in compact mappings
      expected: YAML 1.2, e.g. “title: A title”; text with “: ”, “#” or quotation marks stands in quotation marks.
      mend:     Mend the line named, or the one above it."
  `);
});

test('no front matter', () => {
  expect(complaint((change) => change(release, '---\n', ''))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:1
      problem:  there is no front matter.
      expected: a block of YAML between two lines “---” at the very top of the file.
      mend:     Add it; a file of the same folder shows which fields it needs."
  `);
});

test('an empty body', () => {
  expect(
    complaint((change, dir) =>
      change(unnumbered, readFileSync(join(dir, unnumbered), 'utf8').split('---\n')[2] ?? '', ''),
    ),
  ).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md
      problem:  the body is empty.
      expected: the words of the release below the front matter.
      mend:     Copy them from the source file."
  `);
});

test('raw HTML in a body', () => {
  expect(complaint((change) => change(unnumbered, 'has no number', 'has <b>no</b> number'))).toMatchInlineSnapshot(`
    "3 mistakes in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  there is raw HTML: <b>
      expected: Markdown only.
      mend:     Write it as Markdown, or as text with a backslash: \\<b>.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  there is raw HTML: </b>
      expected: Markdown only.
      mend:     Write it as Markdown, or as text with a backslash: \\<b>.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:17
      problem:  the text differs from its source: … Without Numbers The first paragraph has [-no-] {+<b>no</b>+} number. The second one names the …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture."
  `);
});

test('Markdown that is not text', () => {
  expect(complaint((change) => change(unnumbered, 'The first paragraph', '    The first paragraph')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/releases/2020-01-02-synthetic-unnumbered.md:17
        problem:  there is Markdown that is not text (code).
        expected: paragraphs, headings, lists, quotations, tables, emphasis and links.
        mend:     If the source has these characters, put a backslash before the first of them."
    `);
});

test('two files with one id', () => {
  expect(
    complaint((_change, dir) =>
      writeFileSync(join(dir, 'areas/test-forum.md'), readFileSync(join(dir, 'areas/testing.md'))),
    ),
  ).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/organizations/test-forum.md
      problem:  the id “test-forum” is already that of areas/test-forum.md.
      expected: one file for each id in the whole edition.
      mend:     Rename one of the two files."
  `);
});

test.each(['releases/2013.md', 'releases/undated.md', 'people/index.md', 'areas/Trade_1.md'])(
  '%s would have the address of another page, or none',
  (path) => {
    const [folder = '', id = ''] = path.split(/[/.]/);
    const told = complaint((_change, dir) => {
      const text = '---\nname: Nobody\n---\n\nAn invented person.\n';
      writeFileSync(join(dir, path), text);
    });
    const problem = /problem: {2}(.*)\n.*\n {2}mend: {5}Rename the file/.exec(told)?.[1];
    expect(told).toContain(`<content>/${path}\n`);
    expect(problem).toBe(
      {
        '2013': '/releases/2013/ is the list of a year’s releases.',
        undated: '/releases/undated/ is the list of a year’s releases.',
        index: `/${folder}/index/ is to web servers the list /${folder}/ itself.`,
      }[id] ?? `“${id}” cannot be an address.`,
    );
  },
);

test('a file in a folder that there is not', () => {
  expect(complaint((_change, dir) => writeFileSync(join(dir, 'test-forum.md'), ''))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/test-forum.md
      problem:  this file is in no folder of the edition.
      expected: a file in releases/, people/, organizations/, glossary/, areas/.
      mend:     Move it to one of them."
  `);
});

test('a name that two entities share is none', () => {
  expect(
    complaint((change) => change('organizations/test-ministry.md', 'type: Ministry', 'type: Ministry\nacronyms: [tf]')),
  ).toBe('');
});

test('an entity that nothing names', () => {
  expect(
    complaint((_change, dir) =>
      writeFileSync(join(dir, 'people/nobody.md'), '---\nname: Nobody\n---\n\nAn invented person.\n'),
    ),
  ).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/people/nobody.md
      problem:  nothing names this.
      expected: every entity and area to be named by a release, in its text or front matter, or as the place of an office.
      mend:     Link to it from the words that mention it, or delete the file."
  `);
});

test('a fact without a source', () => {
  expect(complaint((change) => change('organizations/test-forum.md', 'url: https://example.org/', 'url: example.org')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/organizations/test-forum.md:11 · facts[0].sources[0].url
        problem:  the field has a value that is not allowed.
        expected: a web address starting with http:// or https://
        mend:     Change “facts[0].sources[0].url”; src/model/schema/ says what it may be."
    `);
});

test('several mistakes at once', () => {
  expect(
    complaint((change) => {
      change(release, 'act: agrees', 'act: agree');
      change(unnumbered, 'language: en\n', '');
    }),
  ).toMatchInlineSnapshot(`
    "2 mistakes in the content; nothing was published.

    <content>/releases/2020-01-02-synthetic-unnumbered.md:2 · language
      problem:  the field is missing.
      expected: text
      mend:     Add “language”.

    <content>/releases/2020-03-04-synthetic-forms.md:48 · statements[0].act
      problem:  the field has a value that is not allowed.
      expected: one of notes, stresses, announces, hopes, asks, welcomes, thanks, congratulates, condoles, condemns, offers, plans, agrees, concurs, declines, relays
      mend:     Change “statements[0].act”; src/model/schema/ says what it may be."
  `);
});

test('mistakes of every stage in one run: files, fields, links, text, statements and changes', () => {
  const told = complaint((change, dir) => {
    writeFileSync(join(dir, 'areas/testing.md'), '---\nnames: Testing\n---\n');
    change('organizations/test-forum.md', 'test-accord.md', 'test-accords.md');
    change(release, 'act: agrees', 'act: agree');
    change(release, 'listed two points', 'listed three points');
    change(release, 'second paragraph numbered four', 'second paragraph numbered five');
    change(unnumbered, '../glossary/test-accord.md', '../glossary/accord.md');
    change('edition.md', '[2020-03-04-synthetic-forms]', '[2020-03-04-synthetic]');
  });
  expect(told.match(/(?<=problem: {2}).*/g)).toMatchInlineSnapshot(`
    [
      "the field is missing.",
      "no such field.",
      "the link “../glossary/test-accords.md” leads to no file.",
      "the field has a value that is not allowed.",
      "the link “../glossary/accord.md” leads to no file.",
      "the text differs from its source: … a hyphen. 2) Minister Testa listed [-two-] {+three+} points. An unnumbered paragraph follows number …",
      "the text differs from its source: … four. 4. The second paragraph numbered [-four.-] {+five.+} Year Trade 2018 10 2019 12 …",
      "there is no release “2020-03-04-synthetic”.",
    ]
  `);
});

test('text that YAML takes for a number', () => {
  expect(complaint((change) => change(release, '    - Home > Menu', '    - 2020'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:21 · source.furniture[1]
      problem:  the field has a value that is not allowed.
      expected: text (this is: number)
      mend:     To YAML this is no text but a number or a truth value: put it in quotation marks, as "0211"."
  `);
});

test('a mark, quotation marks or an order alone at issue', () => {
  const told = complaint((change) => {
    change(release, '   - The first sub-point has', '   The first sub-point has');
    change(release, 'title: Synthetic Ministers', 'title: Synthetic “Ministers”');
    change(unnumbered, 'The first paragraph has no number.\n\n', '');
    change(unnumbered, 'The third paragraph', 'The first paragraph has no number.\n\nThe third paragraph');
  });
  expect(told.match(/problem: .*\n.*\n.*/g)).toMatchInlineSnapshot(`
    [
      "problem:  the text differs from its source: A Synthetic Release Without Numbers The [-first paragraph has no number. The-] second one names the Test Accord …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     The edition has these words elsewhere at line 21: put them in the order of the source.",
      "problem:  the text differs from its source: … point under the second paragraph The {+first paragraph has no number. The+} third paragraph ends it.
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Put the source’s words back. What is not part of the release is listed in source.furniture.",
      "problem:  the release has no passage “p1-2”.
      expected: the id of a passage, as in its address.
      mend:     Did you mean “p1”? Known: p0, p1, p2, p3, p4, p4b.",
      "problem:  the text differs from its source: Synthetic [-Ministers-] {+“Ministers”+} Test Every Form of Paragraph An …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Only quotation marks are at issue: copy those of the source. In front matter, YAML takes marks around a whole value for its own: put a pair of the other kind around them, as '"A title"'.",
      "problem:  the text differs from its source: … the Test Forum on March 4. [-o-] The first sub-point has a round …
      expected: the words of the source; [-…-] stands only in the source, {+…+} only in the edition.
      mend:     Only a mark is at issue: write “- ” before a sub-point, whatever mark its source has, and nothing before a paragraph without one.",
    ]
  `);
});

test('an alias that nothing anchors', () => {
  expect(complaint((change) => change(release, 'sources: []', 'sources: *elsewhere'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:10
      problem:  the front matter is not YAML: the alias *elsewhere has no anchor above it.
      expected: YAML 1.2, e.g. “title: A title”; text with “: ”, “#” or quotation marks stands in quotation marks.
      mend:     Mend the line named, or the one above it."
  `);
});

test('front matter without a field', () => {
  expect(complaint((_change, dir) => writeFileSync(join(dir, 'areas/testing.md'), '---\n---\n\nAn invented area.\n')))
    .toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/areas/testing.md:2 · name
      problem:  the field is missing.
      expected: text
      mend:     Add “name”."
  `);
});

test('a file that is not UTF-8', () => {
  expect(
    complaint((_change, dir) =>
      writeFileSync(join(dir, 'areas/testing.md'), Buffer.from('---\nname: Zo\xeb\n---\n', 'latin1')),
    ),
  ).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/areas/testing.md:2
      problem:  the bytes of this line are no UTF-8.
      expected: a text file in UTF-8.
      mend:     Save it as UTF-8; most editors ask for the encoding under “Save as”."
  `);
});

test('a passage that cannot be', () => {
  expect(complaint((change) => change(release, '  p4b:', '  4b:'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:44 · passages.4b
      problem:  the field has a value that is not allowed.
      expected: a passage’s id, as p2, p4b or p2-1
      mend:     Change “passages.4b”; src/model/schema/ says what it may be."
  `);
});

test('a release that no change publishes', () => {
  expect(complaint((change) => change('edition.md', 'releases: [2020-01-02-synthetic-unnumbered]', 'releases: []')))
    .toMatchInlineSnapshot(`
      "One mistake in the content; nothing was published.

      <content>/edition.md:8 · changes
        problem:  no change publishes the release “2020-01-02-synthetic-unnumbered”.
        expected: each release under “releases” of the change that published it.
        mend:     Name it under “releases” of today’s change; add one if there is none."
    `);
});

test('changes that publish what is not there, or publish twice, or have one day', () => {
  expect(
    complaint((change) => {
      change('edition.md', 'date: 2020-05-01', 'date: 2020-04-01');
      change('edition.md', '[2020-03-04-synthetic-forms]', '[2020-01-02-synthetic-unnumbered, 2020-03-04-forms]');
    }),
  ).toMatchInlineSnapshot(`
    "3 mistakes in the content; nothing was published.

    <content>/edition.md:10 · changes[0].releases[1]
      problem:  there is no release “2020-03-04-forms”.
      expected: the name of a file in releases/, without “.md”, in the change that published it.
      mend:     Did you mean “2020-03-04-synthetic-forms”?

    <content>/edition.md:11 · changes[1].date
      problem:  there are two changes of 2020-04-01.
      expected: one change a day, since its day is its address.
      mend:     Put both into one text.

    <content>/edition.md:13 · changes[1].releases[0]
      problem:  “2020-01-02-synthetic-unnumbered” is named twice.
      expected: the name of a file in releases/, without “.md”, in the change that published it.
      mend:     Take it out of one of the two."
  `);
});

test('statements that share a name, answer themselves or nothing, and speakers, parties and codes of another kind', () => {
  const told = complaint((change) => {
    change(telephone, 'kind: telephone talks\n', 'kind: telephone talks\n  code: "040"\n');
    change(telephone, 'between: [test-ministry, test-forum]', 'between: [test-ministry, anna-testa]');
    change(telephone, 'participants: [anna-testa, bruno-prova]', 'participants: [anna-testa, test-forum]');
    change(telephone, 'act: declines\n', 'act: declines\n    id: more-tests\n');
    change(telephone, 'act: agrees\n', 'act: agrees\n    id: count\n    answers: count\n');
    change(telephone, 'to: [bruno-prova]', 'to: [testing]');
    change(telephone, 'act: concurs\n', 'act: concurs\n    for: [test-accord]\n    areas: [test-forum]\n');
  });
  expect(problems(told)).toMatchInlineSnapshot(`
    [
      "releases/2019-06-01-synthetic-telephone.md:28 · statements[0].to[0]: there is no “testing”.",
      "releases/2019-06-01-synthetic-telephone.md:33 · statements[1].id: two statements are called “more-tests”.",
      "releases/2019-06-01-synthetic-telephone.md:46 · statements[3].for[0]: there is no “test-accord”.",
      "releases/2019-06-01-synthetic-telephone.md:47 · statements[3].areas[0]: there is no “test-forum”.",
      "releases/2019-06-01-synthetic-telephone.md:35 · statements[1].answers: the statement answers itself.",
      "releases/2019-06-01-synthetic-telephone.md:41 · statements[2].answers: the statement answers itself.",
      "releases/2019-06-01-synthetic-telephone.md:18 · meeting.code: “telephone talks” cannot be 040 (Consult).",
      "releases/2019-06-01-synthetic-telephone.md:20 · meeting.between[1]: there is no “anna-testa”.",
      "releases/2019-06-01-synthetic-telephone.md:21 · meeting.participants[1]: there is no “test-forum”.",
    ]
  `);
});

test('notes and dates of passages that there are not, of words that are not there, against what is no subject', () => {
  const told = complaint((change) => {
    change(release, '  - passage: p4b\n    kind', '  - passage: p5\n    kind');
    change(release, 'Forum on March 4\n    derived', 'Forum on May 4\n    derived');
    change(release, 'contradicts: test-accord', 'contradicts: accord');
    change(release, 'text: The source numbers **two**', 'text: "\\n[a](../areas/tests.md)\\n\\n<b>two</b>"\n    # ');
    change('edition.md', 'changes:', 'featured: { release: 2020-03-04-synthetic-forms, passage: p9 }\nchanges:');
    change(unnumbered, '[Test Accord](../glossary/test-accord.md)', '[Test Accord](HTTP://test.example/)');
    change('people/anna-testa.md', 'of: test-ministry', 'of: bruno-prova');
    change('people/anna-testa.md', 'An invented minister.\n', '');
    change('organizations/test-forum.md', 'An invented forum', '[An](/glossary/test-accord.md) invented forum');
  });
  expect(problems(told)).toMatchInlineSnapshot(`
    [
      "people/anna-testa.md:7 · offices[0].of: there is no “bruno-prova”.",
      "people/anna-testa.md: the body is empty.",
      "organizations/test-forum.md:14: the link “/glossary/test-accord.md” leads to no file.",
      "releases/2020-01-02-synthetic-unnumbered.md:19: the link “HTTP://test.example/” is no address of a page: it begins with “HTTP:”.",
      "releases/2020-03-04-synthetic-forms.md:60: the link “../areas/tests.md” leads to no file.",
      "releases/2020-03-04-synthetic-forms.md:62: there is raw HTML: <b>",
      "releases/2020-03-04-synthetic-forms.md:62: there is raw HTML: </b>",
      "releases/2020-03-04-synthetic-forms.md:58 · notes[0].passage: the release has no passage “p5”.",
      "releases/2020-03-04-synthetic-forms.md:54 · dated[0].quote: “met Minister Prova at the Test Forum on May 4” is not in ¶1.",
      "releases/2020-03-04-synthetic-forms.md:56 · dated[0].contradicts: there is no “accord”.",
      "edition.md:7 · featured.passage: there is no passage “p9”.",
    ]
  `);
});

test('words that are passed on have any code; answers may come first; links lead out, to mail, or to what is not read', () => {
  const told = complaint((change, dir) => {
    change(telephone, 'act: concurs\n', 'act: relays\n    id: later\n    code: "010"\n');
    change(telephone, 'act: agrees\n', 'act: agrees\n    answers: later\n');
    change(
      'areas/testing.md',
      'An',
      '[An](http://a.example/) [or](mailto:a@a.example) [two](../people/anna-testa.md). An',
    );
    change('edition.md', 'changes:', 'featured: { release: 2020-03-04-synthetic-forms, passage: p1-2 }\nchanges:');
    change('edition.md', 'Everything', '[Everything](people/nobody.md)');
    writeFileSync(join(dir, 'people/nobody.md'), '---\n---\n');
  });
  expect(problems(told)).toMatchInlineSnapshot(`
    [
      "people/nobody.md:2 · name: the field is missing.",
    ]
  `);
});

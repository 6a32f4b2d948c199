import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { complaint, problems, release, telephone, unnumbered } from './complaint.ts';

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

test.each([
  ['../people/a:b.md', 'leads to no file'],
  ['../glossary/test-accord.md?from=https://a.example/', 'leads to no file'],
  ['< javascript:alert(1)>', 'is no address of a page: it begins with “javascript:”'],
])('a link to “%s” %s', (url, problem) => {
  expect(complaint((change) => change(unnumbered, '../glossary/test-accord.md', url))).toContain(`” ${problem}.\n`);
});

test('a link of the front page to a missing file', () => {
  expect(
    problems(complaint((change) => change('edition.md', 'Everything here', '[Everything](areas/tests.md) here'))),
  ).toEqual([expect.stringMatching(/^edition\.md:\d+: the link “areas\/tests\.md” leads to no file\.$/)]);
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
        mend:     Did you mean “bruno-prova”?"
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

test('a passage that cannot be', () => {
  expect(complaint((change) => change(release, '  p4b:', '  4b:'))).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/releases/2020-03-04-synthetic-forms.md:44 · passages.4b
      problem:  the field has a value that is not allowed.
      expected: a passage’s id, as p2, p4b or p2-1
      mend:     Change “passages.4b”; src/model/schema/ says what it may be."
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

test('a code that the kind of event has not', () => {
  const letter = 'releases/2019-06-02-synthetic-letter.md';
  const wrong = (path: string, kind: string) =>
    complaint((change) => change(path, `kind: ${kind}\n`, `kind: ${kind}\n  code: "040"\n`));
  expect(wrong(telephone, 'telephone talks')).toContain('expected: one of "041".');
  expect(wrong(letter, 'letter')).toContain('expected: no code.');
});

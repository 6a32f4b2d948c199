import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wrongId } from '../../../src/model/id.ts';
import { complaint, problems, release } from './complaint.ts';

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

test.each(['releases/2013.md', 'releases/undated.md', 'people/index.md', 'areas/Trade_1.md', 'areas/trade-.md'])(
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

test('what only lists of releases are called is a good address elsewhere', () => {
  expect(wrongId('glossary', '2013')).toBeUndefined();
});

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

test.each([
  ['an id', 'areas: [testing]', 'areas: [tasting]'],
  ['a link', 'organizations/test-forum.md) on March', 'organizations/test-forums.md) on March'],
])('nothing is called unnamed while %s leads to nothing: it may be meant', (_name, from, to) => {
  const told = complaint((change, dir) => {
    writeFileSync(join(dir, 'people/nobody.md'), '---\nname: Nobody\n---\n\nAn invented person.\n');
    change(release, from, to);
  });
  expect(problems(told)).toHaveLength(1);
  expect(told).not.toContain('nothing names this');
});

test('an entity that an editor’s note alone names', () => {
  expect(
    complaint((change, dir) => {
      writeFileSync(join(dir, 'people/nobody.md'), '---\nname: Nobody\n---\n\nAn invented person.\n');
      change(release, 'text: The source', 'text: For [nobody](../people/nobody.md), the source');
    }),
  ).toBe('');
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

test('no edition.md, and one without front matter', () => {
  const gone = complaint((_change, dir) => rmSync(join(dir, 'edition.md')));
  expect(problems(gone)).toEqual([expect.stringMatching(/^edition\.md: the file cannot be read: ENOENT/)]);
  const without = complaint((_change, dir) => writeFileSync(join(dir, 'edition.md'), 'Everything.\n'));
  expect(problems(without)).toEqual(['edition.md:1: there is no front matter.']);
});

import { expect, test } from 'vitest';
import { parseDocument } from '../../src/model/document.ts';
import { ContentError, type Mistake } from '../../src/model/mistake.ts';
import { readRedirects } from '../../src/model/redirect.ts';
import { editionSchema } from '../../src/model/schema/edition.ts';

/** What is wrong with redirects, each as `[from, to]`. */
function complaint(...redirects: [from: string, to: string][]): string {
  const front = [
    'name: Name',
    'description: Description',
    'rights: { text: Text, licence: { name: Licence, url: https://licence.example/ } }',
    'changes: [{ date: 2020-01-01, text: Text }]',
    'redirects:',
  ];
  const lines = redirects.map(([from, to]) => `  - { from: '${from}', to: '${to}' }`);
  const text = ['---', ...front, ...lines, '---', ''].join('\n');
  const mistakes: Mistake[] = [];
  const document = parseDocument({ path: 'edition.md', text }, editionSchema, mistakes);
  if (document) readRedirects(document, mistakes);
  return mistakes.length === 0 ? '' : new ContentError('<content>', mistakes).message;
}

test.each<[from: string, to: string]>([
  ['/areas/trade/', '/areas/trade-and-investment/'],
  ['/glossary/kt-1/', '/glossary/#kt-1'],
  ['/releases/a.json', '/releases/b.json'],
  ['/releases/a/#p3', '/releases/a/#p2-1'],
])('%s can lead to %s', (from, to) => {
  expect(complaint([from, to])).toBe('');
});

test('redirects twice, in a circle, in a chain', () => {
  expect(complaint(['/a/', '/b/'], ['/a/', '/c/'], ['/d/', '/e/'], ['/e/', '/d/'], ['/f/', '/a/']))
    .toMatchInlineSnapshot(`
      "4 mistakes in the content; nothing was published.

      <content>/edition.md:8 · redirects[1]
        problem:  /a/ is redirected twice.
        expected: one place where an address went.
        mend:     Take out one of the two.

      <content>/edition.md:9 · redirects[2]
        problem:  the redirect from /d/ leads in a circle.
        expected: an address that is published.
        mend:     Write where readers are to arrive.

      <content>/edition.md:10 · redirects[3]
        problem:  the redirect from /e/ leads in a circle.
        expected: an address that is published.
        mend:     Write where readers are to arrive.

      <content>/edition.md:11 · redirects[4]
        problem:  /a/ is itself redirected.
        expected: an address that is published.
        mend:     Write where it leads: “to: /b/”."
    `);
});

test('redirects that no host can serve', () => {
  expect(complaint(['/a/#p1', '/b/#p1'], ['/a.json', '/a/'])).toMatchInlineSnapshot(`
    "2 mistakes in the content; nothing was published.

    <content>/edition.md:7 · redirects[0]
      problem:  no host can lead from /a/#p1 to /b/#p1.
      expected: from a page (/areas/trade/) to a page or a place in one, from a file to a file, from a place (/glossary/#kt-1) to a place in the same page.
      mend:     Name such an address.

    <content>/edition.md:8 · redirects[1]
      problem:  no host can lead from /a.json to /a/.
      expected: from a page (/areas/trade/) to a page or a place in one, from a file to a file, from a place (/glossary/#kt-1) to a place in the same page.
      mend:     Name such an address."
  `);
});

test('a place that leads to the page itself', () => {
  expect(complaint(['/a/#p1', '/a/'])).toContain('no host can lead from /a/#p1 to /a/.');
});

test('an address with its host', () => {
  expect(complaint(['https://example.org/a/', '/b/'])).toMatchInlineSnapshot(`
    "One mistake in the content; nothing was published.

    <content>/edition.md:7 · redirects[0].from
      problem:  the field has a value that is not allowed.
      expected: an address from the edition’s root, as /areas/trade/ or /glossary/#kt-1
      mend:     Change “redirects[0].from”; src/model/schema/ says what it may be."
  `);
});

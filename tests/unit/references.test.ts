import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { ris } from '../../src/exports/ris.ts';
import { edition } from './fixture.ts';

const [release = expect.fail('no release')] = edition.releases;

test.each([
  'Ministers Spend 5 % & $3 on #1 of Test_Accord_2 {Draft}',
  'Perú y España: “seguridad” – 한국',
  'Less < More, <b>Bold</b> & $& \\ ^ ~',
  'A title of two hundred letters and more, '.repeat(6).trim(),
])('a title reads back from BibTeX and RIS as it was: %s', (title) => {
  const name = 'Edition of A & B, 한국';
  for (const format of [bibtex, ris]) {
    const [back] = new Cite(format.write({ ...release, title }, { ...edition, name })).data;
    expect(back?.['title'], format.name).toBe(title);
    expect(back?.['publisher'], format.name).toBe(`${name}, edition of 1 May 2020`);
  }
});

test.each([
  ['Ministry of A', [], ['Ministry of A,', 'Synthetic Edition, edition of 1 May 2020']],
  [
    'Ministry of A, B',
    ['MoA, B', 'Ministry of A of B'],
    ['Ministry of A of B,', 'Synthetic Edition, edition of 1 May 2020'],
  ],
  ['Ministry of A, B', [], [undefined, 'Ministry of A, B']],
])('RIS has %s, also %j, as author whole or as publisher: %j', (name, en, expected) => {
  const names = en.length > 0 ? { en } : {};
  const file = ris.write({ ...release, publisher: { ...release.publisher, name, names } }, edition);
  expect([/^AU {2}- (.*)\r$/m, /^PB {2}- (.*)\r$/m].map((field) => field.exec(file)?.[1])).toEqual(expected);
});

test('a release without a date of publication is “n.d.” in BibTeX and RIS, with no day in its place', () => {
  const undated = edition.releases.find(({ dates }) => !dates.publication.date) ?? expect.fail('no undated release');
  // Styles of BibTeX print the year; Zotero reads the date alone, BibLaTeX passes over it.
  expect(bibtex.write(undated, edition)).toMatch(/^ {2}year = \{n\.d\.\},\n {2}date = \{n\.d\.\},$/m);
  expect(ris.write(undated, edition)).toMatch(/^M2 {2}- Status: n\.d\.\r$/m);
  expect(ris.write(undated, edition)).not.toMatch(/^(PY|DA) /m);
});

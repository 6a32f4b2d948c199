import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { ris } from '../../src/exports/ris.ts';
import { readEdition } from '../../src/model/edition.ts';
import type { Release } from '../../src/model/release.ts';

const edition = readEdition('tests/fixtures/site');
const [release = expect.fail('no release')] = edition.releases;

test.each([
  'Ministers Spend 5 % & $3 on #1 of Test_Accord_2 {Draft}',
  'Perú y España: “seguridad” – 한국',
  'Less < More, <b>Bold</b> & $& \\ ^ ~',
  'A title of two hundred letters and more, '.repeat(6).trim(),
])('a title reads back from BibTeX and RIS as it was: %s', (title) => {
  const named: Release = { ...release, title, publisher: { ...release.publisher, name: 'Ministry of A & B, 한국' } };
  for (const format of [bibtex, ris]) {
    const [back] = new Cite(format.write(named, edition)).data;
    expect(back?.['title'], format.name).toBe(title);
    expect(back?.['publisher'], format.name).toBe('Ministry of A & B, 한국');
  }
});

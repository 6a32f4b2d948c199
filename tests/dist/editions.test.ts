import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

interface Editions {
  editions: { date: string }[];
  years: { year: string; releases: number; editions: number; url: string }[];
  releases: { id: string; text: string; words: { date: string; sha256: string; corrected: string[] }[] }[];
}

const editionsOf = (site: SiteName) => JSON.parse(bytesOf(site, 'editions.json').toString()) as Editions;

/** Counts the digest as the published schema describes it, by another way than the edition does. */
const digest = (text: string) =>
  createHash('sha256')
    .update(text.replace(/[ \n]+/g, '\n').replace(/\n*$/, '\n'))
    .digest('hex');

describe.each<SiteName>(['edition', 'fixture'])('%s', (site) => {
  const { editions, years, releases } = editionsOf(site);

  test('editions.json is what its schema says', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(bytesOf(site, 'schema/editions.json').toString()) as object);
    expect(validate(editionsOf(site)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...editionsOf(site), releases: undefined })).toBe(false);
  });

  test('the files of the years have every release and every edition once, and say so by the same schema', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(bytesOf(site, 'schema/editions.json').toString()) as object);
    const home = `${sites[site].env.SITE_URL}${sites[site].env.BASE_PATH}`;
    const files = years.map(({ year, url }) => {
      expect(url).toBe(`${home}editions/${year}.json`);
      return JSON.parse(bytesOf(site, `editions/${year}.json`).toString()) as Editions;
    });
    for (const file of files) expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(files.map((file) => file.releases.length)).toEqual(years.map((year) => year.releases));
    expect(files.map((file) => file.editions.length)).toEqual(years.map((year) => year.editions));
    expect(files.flatMap((file) => file.editions)).toEqual(editions);
    const all = files.flatMap((file) => file.releases).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(all).toEqual(releases);
  });

  test('every release has the words that editions.json gives for the newest edition', () => {
    expect(releases.map(({ id }) => `releases/${id}.ris`).sort()).toEqual(filesOf(site, '.ris').toSorted());
    for (const { id, text, words } of releases) {
      expect(text).toBe(`${sites[site].env.SITE_URL}${sites[site].env.BASE_PATH}releases/${id}.txt`);
      expect(digest(bytesOf(site, `releases/${id}.txt`).toString()), id).toBe(words.at(-1)?.sha256);
      expect(editions.map(({ date }) => date)).toEqual(expect.arrayContaining(words.map(({ date }) => date)));
    }
  });

  test('every passage has the words that the record gives', () => {
    const lines = readFileSync(join(sites[site].env.CONTENT_DIR, 'words.txt'), 'utf8').trim().split('\n');
    const recorded = new Map(lines.map((line) => line.split(' ')).map(([key = '', , sha256]) => [key, sha256]));
    for (const { id } of releases) {
      const { passages } = JSON.parse(bytesOf(site, `releases/${id}.json`).toString()) as {
        passages: { id: string; text: string }[];
      };
      for (const passage of passages) {
        expect(digest(passage.text), `${id}#${passage.id}`).toBe(recorded.get(`${id}#${passage.id}`));
      }
    }
  });

  test('the command on the About page finds the edition that first had the words', () => {
    const $ = pageOf(site, 'about/index.html');
    const blocks = $('#verify ~ pre code').toArray();
    const command = blocks.map((block) => $(block).text()).find((text) => text.includes('editions/'));
    const home = `${sites[site].env.SITE_URL}${sites[site].env.BASE_PATH}`;
    const here = (command ?? '')
      .replaceAll(`curl -s ${home}`, `cat ${sites[site].outDir}/`)
      .replaceAll('release.txt', '"$TEXT"');
    const folder = mkdtempSync(join(tmpdir(), 'about-'));
    const env = { ...process.env, TEXT: join(folder, 'release.txt') };
    const { stdout } = spawnSync('sh', ['-c', here], { env, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stdout).toMatch(/^\s*"date": "\d{4}-\d\d-\d\d",\n\s*"sha256": "[0-9a-f]{64}",\n$/);
  });
});

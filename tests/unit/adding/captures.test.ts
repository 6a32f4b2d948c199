import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../../../src/adding/report.ts';
import { allPassages, type Release } from '../../../src/model/release.ts';
import { captures, numbered, ownEdition } from './own-edition.ts';

const { dir, addFile, addText, published } = ownEdition();

const passagesOf = (release: Release) =>
  allPassages(release).map(({ id, mark, text }) => `${id} ${mark} ${text.slice(0, 24)}`.replace(/ +/g, ' '));

/** What is to be found in a capture: the file of its name beside it. */
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(`${captures}/${name}.json`, 'utf8')) as { passages: string[] };

const names = globSync('*.txt', { cwd: captures }).map((file) => basename(file, '.txt'));

test.each(names)('%s: what is the release’s is told from the page, word for word', (name) => {
  const release = published(addFile(`${captures}/${name}.txt`));
  const { id, language, dates, closing, source } = release;
  expect({
    id,
    language,
    published: dates.publication.date,
    passages: passagesOf(release),
    closing,
    furniture: source.furniture,
  }).toEqual(expectedOf(name));
  expect(Buffer.compare(source.bytes, readFileSync(`${captures}/${name}.txt`))).toBe(0);
});

test.each([
  ['line ends of Windows', numbered.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${numbered}`],
  ['no-break spaces', numbered.replaceAll('Minister Testa', 'Minister\u00A0Testa').replaceAll('. Mi', '.\u00A0Mi')],
])('%s change no word and stay in the bytes', (_name, text) => {
  const addition = addText(text);
  const release = published(addition);
  expect(passagesOf(release)).toEqual(expectedOf('numbered').passages);
  expect(Buffer.from(release.source.bytes).toString()).toBe(text);
  expect(reportOf(addition, dir()).includes('byte order mark')).toBe(text.startsWith('\uFEFF'));
});

test('what is no UTF-8 is refused', () => {
  const path = join(dir(), 'latin.txt');
  writeFileSync(path, Buffer.from('Comunicaci\xf3n', 'latin1'));
  expect(() => addFile(path)).toThrow('latin.txt:1: the bytes of this line are no UTF-8.');
});

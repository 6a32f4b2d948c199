/*
 * `npm run record`: writes down the words that the edition publishes, in `words.txt` of the content folder, then builds
 * the site and writes down its addresses.
 */
import { readArguments, text } from '../command/arguments.ts';
import { build } from '../command/built-site.ts';
import { orRefuse } from '../command/refusal.ts';
import { readEdition } from '../model/edition.ts';
import type { Mistake } from '../model/mistake.ts';
import { contentDir } from '../site.ts';
import { addressesFile } from './addresses.ts';
import { checkWords, recordWords } from './correction.ts';
import { readRecord, writeRecord } from './file.ts';
import { today } from './today.ts';
import { wordless } from './wordless.ts';
import { wordsFile } from './words.ts';

const usage = `npm run record
  --outDir  where the site is built, if it is not to be dist`;

await orRefuse(() => {
  const { outDir } = readArguments(process.argv.slice(2), { outDir: text }, usage, 0).values;
  const mistakes: Mistake[] = [];
  let words = readRecord(contentDir, wordsFile, mistakes);
  mistakes.push(...wordless(contentDir, readRecord(contentDir, addressesFile, []), words));
  readEdition(contentDir, (published) => {
    if (mistakes.length > 0) return mistakes;
    words = recordWords(published, words, today);
    return checkWords(published, words);
  });
  writeRecord(contentDir, wordsFile, words);
  build('--record', ...(outDir === undefined ? [] : ['--outDir', outDir]));
});

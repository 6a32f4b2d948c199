/*
 * First half of `npm run record`: writes down the words that the edition publishes, in `words.txt` of the content
 * folder. The other half is a build that writes down its addresses (`astro build --record`).
 */
import { readEdition } from '../model/edition.ts';
import { ContentError, type Mistake } from '../model/mistake.ts';
import { checkWords, recordWords } from './correction.ts';
import { readRecord, writeRecord } from './file.ts';
import { wordsFile } from './words.ts';
import { contentDir } from '../site.ts';
import { today } from './today.ts';

try {
  const mistakes: Mistake[] = [];
  let words = readRecord(contentDir, wordsFile, mistakes);
  readEdition(contentDir, (published) => {
    if (mistakes.length > 0) return mistakes;
    words = recordWords(published, words, today);
    return checkWords(published, words);
  });
  writeRecord(contentDir, wordsFile, words);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

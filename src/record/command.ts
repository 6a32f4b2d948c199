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
  const recorded = readRecord(contentDir, wordsFile, mistakes);
  const edition = readEdition(contentDir, (published) =>
    mistakes.length > 0 ? mistakes : checkWords(published, recordWords(published, recorded, today)),
  );
  writeRecord(contentDir, wordsFile, recordWords(edition, recorded, today));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

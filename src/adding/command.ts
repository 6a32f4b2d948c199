/*
 * `npm run add`: adds a captured release to the edition or, where its address is known, records how its page is found now.
 */
import { spawnSync } from 'node:child_process';
import { addRelease } from './addition.ts';
import { readOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { recordRecapture } from './renewal.ts';
import { renewalReport, reportOf } from './report.ts';
import { readShelf } from './shelf.ts';
import { ContentError } from '../model/mistake.ts';
import { contentDir } from '../site.ts';
import { today } from '../record/today.ts';

try {
  const { path, captured = today, record, ...options } = readOptions(process.argv.slice(2));
  const shelf = readShelf(contentDir);
  const there = shelf.releases.find(({ document }) => document.data.source.url === options.url);
  let report: string;
  if (there) {
    report = renewalReport(there.id, recordRecapture(there, path, captured, shelf, today));
  } else if (path === undefined) {
    throw new Refusal({
      problem: `no release has the address ${options.url}.`,
      expected: 'with --gone, the source.url of a release.',
      mend: 'Copy it from the release’s file.',
    });
  } else {
    report = reportOf(addRelease({ ...options, path, captured }, shelf, today), contentDir);
  }
  // The build that records what is published says much; the report comes last, to be read.
  if (record) process.exitCode = spawnSync('npm run record', { stdio: 'inherit', shell: true }).status ?? 1;
  console.log(`\n${report}`);
  if (!record) console.log('\nNot recorded yet: npm run record, once all is added.');
} catch (error) {
  if (!(error instanceof ContentError || error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

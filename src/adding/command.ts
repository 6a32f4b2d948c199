/*
 * `npm run add`: adds a captured release to the edition or, where its address is known, records how its page is found now.
 */
import { spawnSync } from 'node:child_process';
import { addRelease } from './addition.ts';
import { orRefuse, Refusal } from '../command/refusal.ts';
import { releaseAt } from './page-address.ts';
import { recordRecapture, refuseAnother } from './renewal.ts';
import { renewalReport, reportOf } from './report.ts';
import { readShelf } from './shelf.ts';
import { readWishes } from './wishes.ts';
import { contentDir } from '../site.ts';
import { today } from '../record/today.ts';

await orRefuse(() => {
  const { path, record, ...wishes } = readWishes(process.argv.slice(2), today);
  const shelf = readShelf(contentDir);
  const there = releaseAt(wishes.url, shelf);
  let report: string;
  let unnamed: readonly string[] = [];
  if (there) {
    refuseAnother(there, wishes);
    report = renewalReport(there, recordRecapture(there, path, wishes.captured, shelf, today));
  } else if (path === undefined) {
    throw new Refusal({
      problem: `no release has the address ${wishes.url}.`,
      expected: 'with --gone, the source.url of a release.',
      mend: 'Copy it from the release’s file.',
    });
  } else {
    const addition = addRelease({ ...wishes, path }, shelf, today);
    report = reportOf(addition, contentDir);
    ({ unnamed } = addition);
  }
  const records = record && unnamed.length === 0;
  // The build that records what is published says much; the report comes last, to be read.
  if (records) process.exitCode = spawnSync('npm run record', { stdio: 'inherit', shell: true }).status ?? 1;
  console.log(`\n${report}`);
  if (!records) console.log('\nNot recorded yet: npm run record, once all is added.');
});

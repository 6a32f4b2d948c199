import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recapture } from '../model/recapture.ts';
import { sha256 } from '../model/source.ts';
import { readCapture } from './capture.ts';
import { withChange, type Told } from './day-entry.ts';
import { withItem } from './front-matter.ts';
import { unnamedIn } from './proof.ts';
import { compare } from './recapture.ts';
import { Refusal } from '../command/refusal.ts';
import type { Shelf } from './shelf.ts';

const told: Record<Recapture['state'], Told> = {
  unchanged: 'original found unchanged',
  changed: 'original found changed',
  gone: 'original gone',
};

/**
 * Holds what is said of a release against the one that has its address.
 * @throws {Refusal} if another is meant.
 */
export function refuseAnother(
  { id, document }: Shelf['releases'][number],
  wishes: { id?: string | undefined; publisher?: string | undefined },
): void {
  const { publisher, source } = document.data;
  const isMeant = (wishes.id ?? id) === id && (wishes.publisher ?? publisher) === publisher;
  if (isMeant) return;
  throw new Refusal({
    problem: `${source.url} is the address of ${id}, which ${publisher} published.`,
    expected: 'for another release another address; for this one neither --id nor --publisher.',
    mend: 'Look for the address that shows this release alone. To record how the page of the old one is found now, leave both out.',
  });
}

/**
 * Records how the page of a release is found now: as the captured file at `path` has it, or gone where there is none.
 * The source and the words of the edition stay as they are.
 * @throws {Refusal} if it was found so on that day already, or that day is before its capture.
 * @throws {ContentError} if the edition would have a mistake; then all is as it was.
 */
export function recordRecapture(
  { id, document }: Shelf['releases'][number],
  path: string | undefined,
  captured: string,
  { dir, edition }: Shelf,
  today: string,
): Recapture {
  const { date: first = '' } = document.data.dates.capture;
  if (captured < first) {
    throw new Refusal({
      problem: `${id} was captured on ${first}, and this look is of ${captured}.`,
      expected: 'how the page was found since.',
      mend: 'Say the day of the look: --captured, today if it is left out.',
    });
  }
  const bytes = readFileSync(join(dir, `releases/${id}.txt`));
  const { furniture } = document.data.source;
  const source = { text: new TextDecoder().decode(bytes), furniture, sha256: sha256(bytes) };
  const recapture: Recapture =
    path === undefined
      ? { date: captured, state: 'gone', difference: [] }
      : compare(source, readCapture(path), captured);
  const { difference, ...rest } = recapture;
  const isKnown = document.data.source.captures.some(
    ({ date, state, sha256: digest }) => date === rest.date && state === rest.state && digest === rest.sha256,
  );
  if (isKnown) {
    throw new Refusal({
      problem: `the page of ${id} was found ${recapture.state} on ${captured}, and its file says so.`,
      expected: 'a page found otherwise, or on another day.',
      mend: 'Nothing is left to do. If it was on another day, say it: --captured 2026-11-24.',
    });
  }
  const item = { ...rest, ...(difference.length > 0 && { difference }) };
  const changed: [string, string, string][] = [
    [document.path, document.text, withItem(document.text, ['source', 'captures'], item, 'last')],
    ['edition.md', edition, withChange(edition, today, told[recapture.state])],
  ];
  try {
    for (const [file, , text] of changed) writeFileSync(join(dir, file), text);
    unnamedIn(dir);
  } catch (error) {
    for (const [file, former] of changed) writeFileSync(join(dir, file), former);
    throw error;
  }
  return recapture;
}

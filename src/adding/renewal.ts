import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recapture } from '../model/recapture.ts';
import { sha256 } from '../model/source.ts';
import { readCapture } from './capture.ts';
import { withChange, type Told } from './day-entry.ts';
import { withItem } from './front-matter.ts';
import { unnamedIn } from './proof.ts';
import { compare } from './recapture.ts';
import type { Shelf } from './shelf.ts';

const told: Record<Recapture['state'], Told> = {
  unchanged: 'original found unchanged',
  changed: 'original found changed',
  gone: 'original gone',
};

/**
 * Records how the page of a release is found now: as the captured file at `path` has it, or gone where there is none.
 * The source and the words of the edition stay as they are.
 * @throws {ContentError} if the edition would have a mistake; then all is as it was.
 */
export function recordRecapture(
  { id, document }: Shelf['releases'][number],
  path: string | undefined,
  captured: string,
  { dir, edition }: Shelf,
  today: string,
): Recapture {
  const bytes = readFileSync(join(dir, `releases/${id}.txt`));
  const { furniture } = document.data.source;
  const source = { text: new TextDecoder().decode(bytes), furniture, sha256: sha256(bytes) };
  const recapture: Recapture =
    path === undefined
      ? { date: captured, state: 'gone', difference: [] }
      : compare(source, readCapture(path), captured);
  const { difference, ...rest } = recapture;
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

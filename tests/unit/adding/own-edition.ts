import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { addRelease, type Addition } from '../../../src/adding/addition.ts';
import { readShelf } from '../../../src/adding/shelf.ts';
import { readEdition } from '../../../src/model/edition.ts';
import type { Release } from '../../../src/model/release.ts';

export const captures = 'tests/fixtures/captures';
export const today = '2026-11-25';
export const numbered = readFileSync(`${captures}/numbered.txt`, 'utf8');

type Wishes = Partial<Parameters<typeof addRelease>[0]>;

/** Sentences of a text that is no menu’s. */
export const sentences = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Sentence ${index} of this synthetic text is long enough to be no menu’s.`,
  );

/** Gives each test of a file a copy of the synthetic edition, to which it adds. */
export function ownEdition() {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'edition-'));
    cpSync('tests/fixtures/site', dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const addFile = (path: string, wishes: Wishes = {}): Addition =>
    addRelease(
      { path, url: 'https://example.org/new', publisher: 'test-ministry', captured: '2019-07-01', ...wishes },
      readShelf(dir),
      today,
    );
  const addText = (text: string, wishes: Wishes = {}): Addition => {
    const path = join(dir, 'capture.txt');
    writeFileSync(path, text);
    return addFile(path, wishes);
  };
  /** The release as the whole edition has it, read anew. */
  const published = ({ release }: Addition): Release =>
    readEdition(dir).releases.find(({ id }) => id === release.id) ?? expect.fail(`no release ${release.id}`);
  return { dir: () => dir, addFile, addText, published };
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEdition } from '../../../src/model/edition.ts';

/** The place and the problem of each mistake. */
export const problems = (told: string) =>
  told.match(/(?<=<content>\/).*\n {2}problem: {2}.*/g)?.map((one) => one.replace(/\n.*: {2}/, ': '));

/** Reads the synthetic edition after `edit` has spoilt a copy of it; gives the message, or nothing if it is right. */
export function complaint(
  edit: (change: (path: string, from: string, to: string) => void, dir: string) => void,
): string {
  const dir = mkdtempSync(join(tmpdir(), 'edition-'));
  try {
    cpSync('tests/fixtures/site', dir, { recursive: true });
    edit((path, from, to) => {
      const text = readFileSync(join(dir, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
      writeFileSync(join(dir, path), text.replace(from, to));
    }, dir);
    readEdition(dir);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(dir, '<content>') : String(error);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

export const telephone = 'releases/2019-06-01-synthetic-telephone.md';
export const release = 'releases/2020-03-04-synthetic-forms.md';
export const unnumbered = 'releases/2020-01-02-synthetic-unnumbered.md';

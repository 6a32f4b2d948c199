import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPublished } from '../../../src/record/words.ts';

/** The release that the tests change. */
export const id = '2020-01-02-synthetic-unnumbered';

export interface Copy {
  change: (path: string, from: string, to: string) => void;
  /** Changes the release and its source alike, as a new capture would. */
  recapture: (from: string, to: string) => void;
  dir: string;
}

/** Uses a copy of the synthetic edition. */
export function withCopy<Result>(use: (copy: Copy) => Result): Result {
  const dir = mkdtempSync(join(tmpdir(), 'edition-'));
  const change: Copy['change'] = (path, from, to) => {
    const text = readFileSync(join(dir, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
    writeFileSync(join(dir, path), text.replace(from, to));
  };
  const recapture: Copy['recapture'] = (from, to) => {
    const source = join(dir, `releases/${id}.txt`);
    const digest = () => createHash('sha256').update(readFileSync(source)).digest('hex');
    const former = digest();
    change(`releases/${id}.md`, from, to);
    change(`releases/${id}.txt`, from, to);
    change(`releases/${id}.md`, former, digest());
  };
  try {
    cpSync('tests/fixtures/site', dir, { recursive: true });
    return use({ change, recapture, dir });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What a build says of the words of a copy that `edit` has changed. */
export function complaint(edit: (copy: Copy) => void): string {
  return withCopy((copy) => {
    edit(copy);
    try {
      readPublished(copy.dir);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message.replaceAll(copy.dir, '<content>') : String(error);
    }
  });
}

export const correction = (date: string) =>
  [
    'changes:',
    `changes:\n  - date: ${date}\n    text: A word of the synthetic release is corrected.\n    corrected: [${id}]`,
  ] as const;

/** The last paragraph of the release, taken away. */
export const third = ['\n\nThe third paragraph ends it.', ''] as const;

/** Takes a release out of the record, as if it were new; out of one half of it where only that is named. */
export function forget({ dir }: Copy, files = ['words.txt', 'addresses.txt']): void {
  for (const file of files) {
    const path = join(dir, file);
    const others = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !line.includes(id));
    writeFileSync(path, others.join('\n'));
  }
}

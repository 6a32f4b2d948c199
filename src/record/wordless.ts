import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Mistake } from '../model/mistake.ts';
import type { Address } from './addresses.ts';
import { fileOf } from './gone-files.ts';
import type { Words } from './words.ts';

/**
 * Releases of the content folder `dir` whose page was published, by the `recorded` addresses, and of which there are no
 * recorded `words`: they would be recorded anew, with whatever words they have now.
 */
export function wordless(dir: string, recorded: readonly Address[], words: readonly Words[]): Mistake[] {
  const worded = new Set(words.map(({ release }) => release));
  return recorded.flatMap(([address]) => {
    const file = address.startsWith('/releases/') ? fileOf(address) : '';
    const id = basename(file, '.md');
    if (!file || worded.has(id) || !existsSync(join(dir, file))) return [];
    return {
      file: 'words.txt',
      problem: `“${id}” is published, as addresses.txt has it, and no words of it are recorded.`,
      expected: 'the words of every published release: they are for good.',
      mend: 'Restore its lines. If it was never published, take its lines out of addresses.txt too and run npm run record.',
    };
  });
}

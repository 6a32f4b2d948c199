import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Beyond this many pages of a language, several share a file: the index stays at some hundred files. */
const maxFragments = 500;

/** Writes the search index of the built pages in `dir` to `dir/pagefind`. Throws what Pagefind only reports. */
export async function writeSearchIndex(dir: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ maxFragments });
    if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: dir });
    const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`The search index cannot be made: ${failures.join('; ')}`);
  } finally {
    await close();
  }
}

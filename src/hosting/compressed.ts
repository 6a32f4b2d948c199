import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { siteFiles } from '../record/site-files.ts';
import { compressible } from './rules.ts';

const ways = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes beside each file in `dir` that compression makes smaller the same as `.br` and `.gz`, for servers that send these. */
export async function writeCompressed(dir: string): Promise<void> {
  for (const file of siteFiles(dir).filter((name) =>
    compressible.some((extension) => name.endsWith(`.${extension}`)),
  )) {
    const bytes = await readFile(join(dir, file));
    for (const [extension, compress] of Object.entries(ways)) {
      const small = await compress(bytes);
      if (small.length < bytes.length) await writeFile(join(dir, `${file}.${extension}`), small);
    }
  }
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apache } from './apache.ts';
import { writeCompressed } from './compressed.ts';
import { headersFile } from './headers-file.ts';
import { nginx } from './nginx.ts';

/** Writes into the built site in `dir`, published at `base`, what hosts read, and compressed copies if they are asked for. */
export async function writeHosting(dir: string, base: string, precompressed: boolean): Promise<void> {
  if (precompressed) await writeCompressed(dir);
  const files = {
    _headers: headersFile(base),
    '.htaccess': apache(base, precompressed),
    'nginx.conf': nginx(base, precompressed),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

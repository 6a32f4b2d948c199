import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import subsetFont from 'subset-font';
import { faces, type FaceName } from './faces.ts';

const require = createRequire(import.meta.url);
const { version } = require('subset-font/package.json') as { version: string };

/**
 * Writes a face with only these letters to `folder` of the project and gives its path there, as `./folder/text-….woff2`:
 * Astro makes the family's name of what it is told, which is to be the same wherever the project is. One that was made
 * before is kept.
 * Only the ligatures among the letters are kept of what the font can do: the rest would be half of its weight.
 */
export async function subsetOf(name: FaceName, letters: string, folder: string): Promise<string> {
  const { family, axes, style, at } = faces[name];
  const font = readFileSync(
    require.resolve(`@fontsource-variable/${family}/files/${family}-latin-${axes}-${style}.woff2`),
  );
  const options = { targetFormat: 'woff2', variationAxes: at, noLayoutClosure: true } as const;
  const digest = createHash('sha256')
    .update(font)
    .update(JSON.stringify([letters, options, version]))
    .digest('hex');
  const path = `./${posix.join(folder, `${name}-${digest.slice(0, 16)}.woff2`)}`;
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    // Written beside its place and moved there: another build never reads half a font, nor finds what a killed one left.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, await subsetFont(font, letters, options));
    renameSync(draft, path);
  }
  return path;
}

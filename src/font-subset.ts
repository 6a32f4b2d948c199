import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import subset from 'subset-font';

/** What a title has in the languages of Europe’s west and the Americas: the rest comes from the reader’s own fonts. */
const letters =
  [...Array(95).keys()].map((index) => String.fromCharCode(32 + index)).join('') +
  '’‘“”–—…«»¿¡áàâãäåçéèêëíïîñóòôõöøúùûüßÁÉÍÓÚÑÇ';
const require = createRequire(import.meta.url);

/**
 * Cuts a font of Fontsource, as `source-sans-3/files/source-sans-3-latin-400-italic`, down to these letters.
 * @returns the path of the smaller font (WOFF2), named by what is in it; two builds at once can write it.
 */
export async function subsetFont(name: string): Promise<string> {
  const font = await subset(readFileSync(require.resolve(`@fontsource/${name}.woff2`)), letters, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
  });
  const folder = resolve('.cache/fonts');
  const path = resolve(folder, `${createHash('sha256').update(font).digest('hex').slice(0, 16)}.woff2`);
  const draft = `${path}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(draft, font);
  renameSync(draft, path);
  return path;
}

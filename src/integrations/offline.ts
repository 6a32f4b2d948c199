import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sha256 } from '../model/source.ts';
import { isData, isUnchanging, sizeOf, type KeptFile, type OfflineList } from '../offline/list.ts';
import type { SiteFile } from './description.ts';

/** What every visit leaves, besides scripts and fonts: the pages to begin with, by their paths. */
const firstPages = new Set(['', 'offline/', 'search/', 'index/']);
/** How large a search is kept with them, and how large an edition is kept whole where that is asked for; in bytes. */
export const limits = { search: 500_000, edition: 25_000_000 };

/**
 * Writes into the finished site in `dir`, of these files, what reading it offline needs: `offline.json`, the list of what
 * can be kept, and `sw.js`, the service worker of this edition; or the one that takes it away again.
 */
export async function writeOffline(
  dir: string,
  site: readonly SiteFile[],
  readsOffline: boolean,
  small = limits,
): Promise<void> {
  const digest = readsOffline ? await writeList(dir, site.filter(canBeKept).map(asKept), small) : '';
  await writeFile(join(dir, 'sw.js'), await scriptOf(readsOffline ? 'worker' : 'removal', digest));
}

/** Writes the list, and gives its digest. */
async function writeList(dir: string, files: readonly KeptFile[], small: typeof limits): Promise<string> {
  const isSearch = ({ path }: KeptFile) => /^(pagefind|search\/words)\//.test(path);
  const isFirst = ({ path }: KeptFile) => /^(_astro\/|favicon)/.test(path) || firstPages.has(path);
  const hasSmallSearch = sizeOf(files.filter(isSearch)) <= small.search;
  const whole = sizeOf(files) <= small.edition;
  const isCore = (file: KeptFile) => isFirst(file) || (hasSmallSearch && isSearch(file));
  const list: OfflineList = {
    edition: await editionIn(dir),
    digest: sha256(Buffer.from(JSON.stringify(files))),
    core: files.filter(isCore),
    more: files.filter((file) => !isCore(file) && (whole || isSearch(file))),
    whole,
  };
  const text = JSON.stringify(list);
  await writeFile(join(dir, 'offline.json'), text);
  return sha256(Buffer.from(text));
}

/** Pages, scripts, fonts, and the data of search and check. */
function canBeKept({ path }: SiteFile): boolean {
  return /(^|\/)index\.html$/.test(path) || isData(path) || isUnchanging(path);
}

/** A file by its address, as a browser writes it. */
function asKept({ path, ...file }: SiteFile): KeptFile {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return { path: address.replace(/(^|\/)index\.html$/, '$1'), ...file };
}

/** The date of the edition, as its pages say it. */
async function editionIn(dir: string): Promise<string> {
  const [, edition] = /data-edition="([^"]+)"/.exec(await readFile(join(dir, 'offline/index.html'), 'utf8')) ?? [];
  if (!edition) throw new Error('offline/index.html does not say the date of the edition.');
  return edition;
}

/** A service worker in one file, with the digest of the list to which it belongs. */
async function scriptOf(name: 'worker' | 'removal', digest: string): Promise<string> {
  const input = fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { LIST_DIGEST: JSON.stringify(digest) },
    build: { write: false, rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const [chunk] = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`The service worker ${name} cannot be built.`);
  return chunk.code;
}

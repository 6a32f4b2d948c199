import { patternOf, unchanging } from '../hosting/paths.ts';

/** A file that can be kept on a reader’s device. */
export interface KeptFile {
  /** Below the site’s base, as a browser writes it: `about/`, `_astro/x.js`. */
  path: string;
  /** In bytes, not compressed, as it is kept. */
  size: number;
  /** The SHA-256 of its bytes, hexadecimal. */
  digest: string;
}

/** What can be kept of an edition: `offline.json`, made by the build. */
export interface OfflineList {
  /** The edition’s date, in words. */
  edition: string;
  /** The SHA-256 of all its pages, so that the list of another edition is another, pages listed or not. */
  digest: string;
  /** What every visit leaves: scripts, fonts, the first pages, and the search where its index is small. */
  core: KeptFile[];
  /** What is kept on request: the search where it is large; every page where there are few. */
  more: KeptFile[];
  /** Whether core and more are the whole edition. */
  whole: boolean;
}

/** The size of files together, in bytes. */
export function sizeOf(files: readonly KeptFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

const unchangingPath = new RegExp(patternOf(unchanging, ''));

/** Whether what has the name has the content, for good. */
export function isUnchanging(path: string): boolean {
  return unchangingPath.test(path);
}

/** The engine of the search and its lists, and the releases with which quotations are compared. */
export function isData(path: string): boolean {
  return /^pagefind\/(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind)$|^search\/words\/|^releases\/[^/.]+\.json$|^favicon\.svg$/.test(
    path,
  );
}

/** A page’s own address: without the words of a search, and as the edition writes it. */
export function pageAddress(address: string): string {
  const url = new URL(address);
  const path = url.pathname.replace(/\/index\.html$/, '/').replace(/\/[^/.]+$/, '$&/');
  return url.origin + path;
}

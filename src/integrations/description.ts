import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/source.ts';
import { siteFiles } from '../record/site-files.ts';

/** A file of a built site. */
export interface SiteFile {
  /** From the site’s root, with “/”. */
  path: string;
  /** In bytes. */
  size: number;
  /** The SHA-256 of its bytes, hexadecimal. */
  digest: string;
}

/**
 * Describes the files of the site in `dir`, in an order that is always the same. Those that are `known`, and were not
 * changed after the moment `since`, in milliseconds since 1970, are not read again.
 */
export function describedIn(dir: string, known: ReadonlyMap<string, SiteFile> = new Map(), since = 0): SiteFile[] {
  return siteFiles(dir).map((path) => {
    const file = known.get(path);
    return file && statSync(join(dir, path)).ctimeMs <= since ? file : described(path, readFileSync(join(dir, path)));
  });
}

/** Describes a file by its bytes. */
export function described(path: string, bytes: Uint8Array): SiteFile {
  return { path, size: bytes.length, digest: sha256(bytes) };
}

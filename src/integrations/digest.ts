import { createHash } from 'node:crypto';

/**
 * The SHA-256 of files, hexadecimal: of the path and the bytes of each, in this order, and of what is given `besides`.
 */
export function digestOfFiles(paths: readonly string[], bytesOf: (path: string) => Uint8Array, besides = ''): string {
  const hash = createHash('sha256').update(besides);
  for (const path of paths) {
    const bytes = bytesOf(path);
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file of the built site in `dir`, as a path from its root with “/”, in an order that is always the same. */
export function siteFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, sep).length).split(sep).join('/'))
    .sort();
}

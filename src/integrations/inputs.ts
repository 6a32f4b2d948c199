import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressesFile } from '../record/addresses.ts';
import * as settings from '../site.ts';

/** Variables that Vite and Astro take for their own (`import.meta.env`); all that the site's code reads are in `site.ts`. */
const variables = ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'SITE', 'BASE_URL', 'ASSETS_PREFIX'];

/** At the root of the project, what a tool may be set by. */
const isConfiguration = (name: string) => /^\.env|\.(json|[cm]?[jt]s)$/.test(name);

/**
 * The digest of all that decides which site a build makes: content, code, what is published as it is, the installed
 * packages, Node, the settings. The record of addresses is not among it: a site is only held against it.
 */
export function digestOfInputs(): string {
  const { warning: _said, ...decisive } = settings;
  const options = process.argv.slice(2).filter((option) => option !== '--record');
  const values = variables.map((name) => process.env[name] ?? '');
  const hash = createHash('sha256').update(JSON.stringify([decisive, options, values, process.versions]));
  for (const path of inputs()) {
    const bytes = bytesOf(path);
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Whether any of this was written, made or taken away after a moment, in milliseconds since 1970. The time of the last
 * change of a file or folder itself, unlike that of what is in it, cannot be set.
 */
export function inputsChangedSince(moment: number): boolean {
  return inputs().some((path) => (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Infinity) > moment);
}

/** The files that decide what is built, with their folders, in an order that is always the same. */
function inputs(): string[] {
  const record = join(settings.contentDir, addressesFile.name);
  const below = [settings.contentDir, 'src', 'public'].flatMap((folder) => [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]);
  return [...readdirSync('.').filter(isConfiguration), 'node_modules/.package-lock.json', ...below]
    .filter((path) => path !== record)
    .sort();
}

/** None of a folder, and of a file that cannot be read: of that the build itself will tell. */
function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { sha256 } from './source.ts';

const digestLength = 64;

const day = 24 * 60 * 60 * 1000;

/**
 * What builds keep for later ones in a folder, which may be deleted at any time. A thing is found again by its means:
 * all that decides its bytes.
 */
export class Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether something is kept, damaged or not. */
  has(means: string): boolean {
    return existsSync(this.#path(means));
  }

  /** Gives what is kept; a damaged file is as good as none. */
  find(means: string): Buffer | undefined {
    const path = this.#path(means);
    if (!existsSync(path)) return undefined;
    const file = readFileSync(path);
    markUsed(path);
    const bytes = file.subarray(digestLength);
    return file.toString('latin1', 0, digestLength) === sha256(bytes) ? bytes : undefined;
  }

  /** Writes beside the place and moves there: another build never reads half a file. */
  keep(means: string, bytes: Uint8Array): void {
    const path = this.#path(means);
    mkdirSync(this.#folder, { recursive: true });
    const draft = `${path}.${process.pid}.${threadId}`;
    writeFileSync(draft, Buffer.concat([Buffer.from(sha256(bytes)), bytes]));
    renameSync(draft, path);
  }

  #path(means: string): string {
    return join(this.#folder, sha256(Buffer.from(means)));
  }
}

/**
 * The digest of what makes a thing that is kept: these modules and files, and the installed packages. As a part of its
 * means, it keeps an old thing from being found by new code.
 */
export function digestOfCode(paths: readonly string[]): string {
  return sha256(Buffer.concat([...paths, 'node_modules/.package-lock.json'].map((path) => readFileSync(path))));
}

/** Notes on the day that a kept file or folder is used: builds of several editions share what is kept. */
export function markUsed(path: string): void {
  if (ageOf(path) > day) utimesSync(path, new Date(), new Date());
}

/** Deletes from a folder what no build has used for a month. */
export function forgetUnused(folder: string): void {
  if (!existsSync(folder)) return;
  for (const path of readdirSync(folder).map((name) => join(folder, name))) {
    if (ageOf(path) > 30 * day) rmSync(path, { recursive: true });
  }
}

/** Milliseconds since a file or folder was last written or used. */
function ageOf(path: string): number {
  // Another build may have deleted it meanwhile.
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './source.ts';

const digestLength = 64;

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
    const bytes = file.subarray(digestLength);
    return file.toString('latin1', 0, digestLength) === sha256(bytes) ? bytes : undefined;
  }

  /** Writes beside the place and moves there: another build never reads half a file. */
  keep(means: string, bytes: Uint8Array): void {
    const path = this.#path(means);
    mkdirSync(this.#folder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([Buffer.from(sha256(bytes)), bytes]));
    renameSync(draft, path);
  }

  #path(means: string): string {
    return join(this.#folder, sha256(Buffer.from(means)));
  }
}

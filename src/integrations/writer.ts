import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Address } from '../record/addresses.ts';
import { publishedIn } from '../record/published.ts';
import { describedIn, type SiteFile } from './site-file.ts';

/** How many files may wait to be written: enough to keep the thread busy, and nothing for the memory. */
const queue = 64;

/** A file of a site as it is rendered: its path from the root, and its bytes. */
export interface Rendered {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the thread tells of a file that it has written. */
export interface Written {
  file: SiteFile;
  addresses: Address[];
}

/**
 * Finishes, writes and describes the files of a site in a thread of its own, while the next are rendered: that is a third
 * of the work of a build, and to read the files again for it would take longer than to make them.
 */
export class Writer {
  readonly #files = new Map<string, SiteFile>();
  readonly #addresses = new Map<string, Address[]>();
  #thread: Worker | undefined;
  #dir = '';
  #waiting = 0;
  #failure: unknown;
  #finished = 0;

  /** Starts to write below `dir`. */
  start(dir: string): void {
    this.#dir = dir;
    this.#thread = new Worker(resolve('src/integrations/writer-thread.ts'), { workerData: dir });
    this.#thread.on('message', ({ file, addresses }: Written) => {
      this.#waiting--;
      this.#files.set(file.path, file);
      this.#addresses.set(file.path, addresses);
    });
    this.#thread.on('error', (error) => {
      this.#failure = error;
      this.#thread = undefined;
    });
  }

  /**
   * Has a file written that is not there yet; its bytes are no longer to be used. Comes when there is room for another.
   * @throws {Error} once, if this file or one before it cannot be written.
   */
  async write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#waiting++;
    this.#thread?.postMessage({ path, bytes } satisfies Rendered, [bytes.buffer]);
    await this.#fewerThan(queue);
  }

  /**
   * Comes when every file is written.
   * @throws {Error} if one cannot be, and that was not told yet.
   */
  async finish(): Promise<void> {
    await this.#fewerThan(1);
    await this.#thread?.terminate();
    this.#finished = Date.now();
  }

  /** Describes every file of the site as it is now; what was written here and not changed since is not read for that. */
  files(): SiteFile[] {
    return describedIn(this.#dir, this.#files, this.#finished);
  }

  /** Every address of the site as it was made, with the words that it opens at. */
  addresses(): Map<string, string> {
    return publishedIn(this.#dir, this.#addresses);
  }

  async #fewerThan(waiting: number): Promise<void> {
    // A failure is heard above, and told here to the first who asks: the others would only say it again.
    while (this.#thread && this.#waiting >= waiting) await once(this.#thread, 'message').catch(() => {});
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure;
  }
}

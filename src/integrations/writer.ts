import { once } from 'node:events';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Address } from '../record/addresses.ts';
import { publishedIn } from '../record/published.ts';
import { describedIn, type SiteFile } from './description.ts';

/** How many files go to the thread in one message: each takes as long as a small page. */
const together = 16;

/** How many messages may wait there: enough to keep the thread busy, and nothing for the memory. */
const queue = 4;

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
  #rendered: Rendered[] = [];
  #waiting = 0;
  #failure: unknown;
  #isClosed = false;
  #endedAt = 0;

  /** Starts to write below `dir`. */
  start(dir: string): void {
    this.#dir = dir;
    this.#thread = new Worker(resolve('src/integrations/writer-thread.ts'), { workerData: dir });
    this.#thread.on('message', (written: Written[]) => {
      this.#waiting--;
      for (const { file, addresses } of written) {
        this.#files.set(file.path, file);
        this.#addresses.set(file.path, addresses);
      }
    });
    this.#thread.on('error', (error) => {
      this.#failure = error;
      this.#thread = undefined;
    });
  }

  /**
   * Has a file written, which must not be there yet; its bytes are no longer to be used. Comes when there is room for
   * another.
   * @throws {Error} once, if this file or one before it cannot be written.
   */
  async write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    // Where a page has failed, Astro renders the others all the same.
    if (this.#isClosed) return;
    this.#rendered.push({ path, bytes });
    if (this.#thread && this.#rendered.length < together) return;
    this.#post();
    // Rendering does not pause by itself, and what goes to other processes would wait for its end.
    await setImmediate();
    await this.#fewerThan(queue);
  }

  /**
   * Comes when every file is written. Later ones are not.
   * @throws {Error} if one cannot be, and that was not told yet.
   */
  async finish(): Promise<void> {
    this.#isClosed = true;
    this.#post();
    await this.#fewerThan(1);
    await this.#thread?.terminate();
    this.#endedAt = Date.now();
  }

  /** Describes every file of the site as it is now; what was written here and not changed since is not read for that. */
  files(): SiteFile[] {
    return describedIn(this.#dir, this.#files, this.#endedAt);
  }

  /** Every address of the site as it was made, with the words that it opens at. */
  addresses(): Map<string, string> {
    return publishedIn(this.#dir, this.#addresses);
  }

  #post(): void {
    this.#waiting++;
    this.#thread?.postMessage(
      this.#rendered,
      this.#rendered.map(({ bytes }) => bytes.buffer),
    );
    this.#rendered = [];
  }

  async #fewerThan(waiting: number): Promise<void> {
    // A failure is heard above, and told here to the first who asks: the others would only say it again.
    while (this.#thread && this.#waiting >= waiting) await once(this.#thread, 'message').catch(() => {});
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure;
  }
}

import { keepAll, keptOf, removeAll, titlesRead, type Kept } from '../offline/edition-keeper.ts';
import { sizeOf, type KeptFile } from '../offline/list.ts';

/**
 * On the page about reading offline: keeps the edition on the device when asked, with its size beforehand, and removes
 * it again; lists the pages that were read. In the place of a page that is not kept it says so.
 */
class KeepEdition extends HTMLElement {
  #state = this.#part('state', HTMLElement);
  #keep = this.#part('keep', HTMLButtonElement);
  #remove = this.#part('remove', HTMLButtonElement);
  #progress = this.#part('progress', HTMLProgressElement);
  #read = this.#part('read', HTMLElement);
  #kept: Kept | undefined;

  connectedCallback(): void {
    if (document.documentElement.dataset['offline'] === 'missing') this.#tellMissing();
    this.#keep.addEventListener('click', () => void this.#keepAll());
    this.#remove.addEventListener('click', () => void this.#removeAll());
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      if (!('serviceWorker' in navigator)) return;
      // A worker of a newer edition brings a store of its own.
      navigator.serviceWorker.addEventListener('controllerchange', () => void this.#show());
      await navigator.serviceWorker.ready;
      await this.#show();
    } catch {
      // The page says already that nothing can be kept.
    }
  }

  async #show(said = ''): Promise<void> {
    const kept = (this.#kept = await keptOf(new URL(this.dataset['base'] ?? '/', location.href).href));
    if (!kept) return;
    const { core, more, whole, edition } = kept.list;
    const what = whole
      ? 'The whole edition, with its search and its check'
      : 'The search, beside the pages that you read';
    const size = megabytes([...core, ...more]);
    this.#state.textContent =
      said || (kept.isAsked ? `${what}: kept on this device, ${size}, edition of ${edition}.` : `${what}: ${size}.`);
    this.#keep.hidden = kept.isAsked;
    this.#keep.textContent = whole ? 'Keep this edition offline' : 'Keep the search offline';
    this.#progress.hidden = true;
    await this.#list(kept);
    this.#remove.hidden = !kept.isAsked && this.#read.hidden;
    this.#remove.textContent = kept.isAsked ? 'Remove it, and the pages read' : 'Remove the pages read';
  }

  async #keepAll(): Promise<void> {
    if (!this.#kept) return;
    const { core, more } = this.#kept.list;
    this.#keep.hidden = this.#remove.hidden = true;
    this.#progress.hidden = false;
    this.#progress.max = sizeOf([...core, ...more]);
    this.#progress.value = 0;
    this.#state.textContent = `Being kept: ${megabytes([...core, ...more])} …`;
    try {
      await keepAll(this.#kept, ({ size }) => (this.#progress.value += size));
      // Without it, a device that is short of room may remove the edition. Some browsers ask the reader.
      void navigator.storage.persist();
      await this.#show();
      this.#remove.focus();
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      await this.#show(
        isFull
          ? 'There is no room for it on this device. What was kept before is still there, and reading goes on.'
          : 'It could not be loaded. What was kept before is still there; try again in a while.',
      );
    }
  }

  async #removeAll(): Promise<void> {
    if (!this.#kept) return;
    await removeAll(this.#kept);
    await this.#show('Removed.');
    this.#keep.focus();
  }

  async #list(kept: Kept): Promise<void> {
    const pages = await titlesRead(kept);
    const list = this.#part('pages', HTMLUListElement);
    list.replaceChildren(
      ...pages.map(({ address, title }) => {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = title;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    this.#read.hidden = pages.length === 0;
  }

  /** The address is that of the page that was asked for. */
  #tellMissing(): void {
    const heading = document.querySelector('h1');
    const missing = this.#part('missing', HTMLElement);
    const address = this.#part('address', HTMLElement);
    address.textContent = location.pathname;
    missing.hidden = false;
    this.#part('control', HTMLElement).hidden = true;
    if (heading) document.title = heading.textContent = 'This page is not kept on your device';
    addEventListener('online', () => location.reload());
  }

  #part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof type)) throw new Error(`The page about reading offline has no part “${name}”.`);
    return part;
  }
}

function megabytes(files: readonly KeptFile[]): string {
  return `${Math.max(sizeOf(files) / 1e6, 0.1).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

customElements.define('keep-edition', KeepEdition);

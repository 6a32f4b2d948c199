import { failureOf } from './failure.ts';
import { warm } from './search/engine.ts';
import { fill } from './search/filter.ts';
import { betterQuery, linkTo } from './search/hint.ts';
import { listItem } from './search/item.ts';
import { readQuery, writeQuery, type Query } from './search/query.ts';
import { search, type Results } from './search/results.ts';
import { statusOf } from './search/status.ts';

/** How many more results are shown when asked for. */
const step = 20;

/**
 * The search page: runs the query that the address holds, and keeps the address true as the reader types.
 * The first change to a settled query makes an entry of the history; further typing replaces it.
 */
class SearchResults extends HTMLElement {
  #boxes = document.querySelectorAll<HTMLInputElement>('search-box input');
  #status = this.#part('status', HTMLElement);
  #controls = this.#part('controls', HTMLElement);
  #kind = this.#part('kind', HTMLSelectElement);
  #area = this.#part('area', HTMLSelectElement);
  #hint = this.#part('hint', HTMLElement);
  #list = this.#part('list', HTMLOListElement);
  #more = this.#part('more', HTMLButtonElement);
  #browse = this.#part('browse', HTMLElement);
  #settled = true;
  #run = 0;
  #timer = 0;
  #results: Results | undefined;
  #countsAreas = false;
  /** The search under way: the next one waits, so that fast typing asks for the last words only. */
  #busy: Promise<void> = Promise.resolve();
  #sources = {
    engine: this.dataset['engine'] ?? '',
    words: { folder: this.dataset['words'] ?? '', shelves: (this.dataset['shelves'] ?? '').split(' ') },
    areas: [...this.#area.options].map(({ value }) => value).filter(Boolean),
  };

  connectedCallback(): void {
    // The search counts its requests, however many there have been.
    performance.setResourceTimingBufferSize(100_000);
    addEventListener('popstate', () => this.#show());
    for (const box of this.#boxes) {
      box.addEventListener('focus', () => warm(this.#sources.engine), { once: true });
      box.addEventListener('input', () => this.#type(box));
      box.form?.addEventListener('submit', (event) => {
        event.preventDefault();
        this.#settled = true;
        this.#search();
      });
    }
    for (const select of [this.#kind, this.#area]) {
      select.addEventListener('change', () => {
        this.#settled = true;
        this.#goTo({ ...this.#query, kind: this.#kind.value, area: this.#area.value });
        this.#search();
      });
    }
    for (const approach of ['focusin', 'pointerenter']) {
      this.#controls.addEventListener(approach, () => {
        if (this.#countsAreas) return;
        this.#countsAreas = true;
        this.#fillAreas().catch((error: unknown) => this.#fail(error));
      });
    }
    this.#more.addEventListener('click', () => this.#append(step).catch((error: unknown) => this.#fail(error)));
    this.#show();
  }

  get #query(): Query {
    return readQuery(location.href);
  }

  /** Shows what the address asks for: after loading, Back and Forward. */
  #show(): void {
    this.#settled = true;
    for (const box of this.#boxes) box.value = this.#query.words;
    this.#search();
  }

  #type(box: HTMLInputElement): void {
    this.#goTo({ ...this.#query, words: box.value });
    this.#settled = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#search(), 100);
  }

  #goTo(query: Query): void {
    const address = writeQuery(query, location.href);
    if (address === location.href) return;
    if (this.#settled) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #search(): void {
    const run = ++this.#run;
    clearTimeout(this.#timer);
    this.#busy = this.#busy.then(() => (run === this.#run ? this.#find(run) : undefined));
  }

  async #find(run: number): Promise<void> {
    const query = this.#query;
    if (!query.words.trim() && !query.kind && !query.area) {
      this.#clear('');
      return;
    }
    this.#status.textContent = 'Searching …';
    try {
      const results = await search(this.#sources, query);
      if (run !== this.#run) return;
      this.#results = results;
      this.#list.replaceChildren();
      await this.#append(results.first);
      this.#present(query, results);
      const kinds = await results.kinds();
      if (run !== this.#run) return;
      fill(this.#kind, 'All kinds', Object.keys(kinds), kinds, query.kind);
      this.#controls.hidden = results.count === 0 && !query.kind && !query.area;
      if (query.area) this.#countsAreas = true;
      await this.#fillAreas();
    } catch (error) {
      if (run !== this.#run) return;
      this.#clear('');
      this.#fail(error);
    }
  }

  /** The areas with their numbers, which cost requests: not before the reader comes to the filters. */
  async #fillAreas(): Promise<void> {
    const results = this.#results;
    const counts = this.#countsAreas ? await results?.areas() : undefined;
    if (results !== this.#results) return;
    fill(this.#area, 'All areas', this.#sources.areas, counts, this.#query.area);
  }

  async #append(amount: number): Promise<void> {
    const results = this.#results;
    const first = this.#list.childElementCount;
    const items = (await results?.next(amount)) ?? [];
    if (results !== this.#results) return;
    this.#list.append(...items.map(listItem));
    const left = (results?.count ?? 0) - this.#list.childElementCount;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, step)} more`;
    if (first > 0) this.#list.children[first]?.querySelector('a')?.focus();
  }

  #present(query: Query, results: Results): void {
    this.#status.textContent = statusOf(query, results);
    this.#browse.hidden = results.count > 0;
    const better = betterQuery(query, results.missing);
    this.#hint.hidden = better === undefined;
    if (better) this.#hint.replaceChildren('Did you mean ', linkTo(better), '?');
  }

  #clear(message: string): void {
    this.#results = undefined;
    this.#list.replaceChildren();
    this.#hint.hidden = true;
    this.#status.textContent = message;
    this.#controls.hidden = true;
    this.#more.hidden = true;
    this.#browse.hidden = false;
  }

  #fail(error: unknown): void {
    this.#status.replaceChildren(...failureOf(this, error));
  }

  #part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof type)) throw new Error(`The search page has no part “${name}”.`);
    return part;
  }
}

customElements.define('search-results', SearchResults);

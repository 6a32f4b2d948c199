import type { Counts } from './search/engine.ts';
import { item } from './search/item.ts';
import { forEngine, readQuery, writeQuery, type Query } from './search/query.ts';
import { search, type Results } from './search/results.ts';

/** How many results are shown at once. */
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
  #list = this.#part('list', HTMLOListElement);
  #more = this.#part('more', HTMLButtonElement);
  #browse = this.#part('browse', HTMLElement);
  #settled = true;
  #run = 0;
  #timer = 0;
  #results: Results | undefined;
  /** The search under way; the next one waits, because Pagefind keeps one set of excerpts for all. */
  #busy: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    addEventListener('popstate', () => this.#show());
    for (const box of this.#boxes) {
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
    this.#more.addEventListener('click', () => void this.#append());
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
      const results = await search(this.dataset['engine'] ?? '', query);
      if (run !== this.#run) return;
      this.#results = results;
      this.#list.replaceChildren();
      await this.#append();
      this.#present(query, results);
    } catch (error) {
      if (run !== this.#run) return;
      this.#clear(`${this.dataset['failure']} (${error instanceof Error ? error.message : String(error)})`);
    }
  }

  async #append(): Promise<void> {
    const results = this.#results;
    const { words, area } = this.#query;
    const first = this.#list.childElementCount;
    const hits = (await results?.next(step)) ?? [];
    if (results !== this.#results) return;
    this.#list.append(...hits.map((hit) => item(hit, words, area)));
    this.#more.hidden = this.#list.childElementCount >= (results?.count ?? 0);
    if (first > 0) this.#list.children[first]?.querySelector('a')?.focus();
  }

  #present(query: Query, { count, counts, words: known }: Results): void {
    const words = query.words.trim();
    const unknown = forEngine(words)
      .split(/\s+/)
      .filter((word) => word && !known.split(/\s+/).includes(word));
    const without = count > 0 && unknown.length > 0 ? ` (not found: ${unknown.join(', ')})` : '';
    const subject = words ? ` for ${words}${without}` : '';
    this.#status.textContent =
      count === 0
        ? `No result${subject}. Try other words, or one of the names below.`
        : `${count} ${count === 1 ? 'result' : 'results'}${subject}`;
    this.#browse.hidden = count > 0;
    this.#controls.hidden = count === 0 && !query.kind && !query.area;
    fill(this.#kind, 'All kinds', counts['kind'] ?? {}, query.kind);
    fill(this.#area, 'All areas', counts['area'] ?? {}, query.area);
  }

  #clear(message: string): void {
    this.#results = undefined;
    this.#list.replaceChildren();
    this.#status.textContent = message;
    this.#controls.hidden = true;
    this.#more.hidden = true;
    this.#browse.hidden = false;
  }

  #part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof type)) throw new Error(`The search page has no part “${name}”.`);
    return part;
  }
}

/** The values of a filter with the number of results of each; the one in force stays, whatever its number. */
function fill(select: HTMLSelectElement, all: string, counts: Counts[string], chosen: string): void {
  const values = Object.keys(counts).filter((value) => counts[value] || value === chosen);
  if (chosen && !values.includes(chosen)) values.push(chosen);
  select.replaceChildren(
    new Option(all, ''),
    ...values.sort().map((value) => new Option(`${value} (${counts[value] ?? 0})`, value)),
  );
  select.value = chosen;
}

customElements.define('search-results', SearchResults);

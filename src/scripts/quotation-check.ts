import type { Answer } from './check/answer.ts';
import { stretchItem } from './check/item.ts';
import { warm } from './search/engine.ts';

/** How long a pause in typing is answered, in milliseconds. */
const pause = 250;
/** How many characters an address holds; what is longer stays in the box. */
const linked = 2000;

/** The checker: answers as the reader types or pastes, and on its button. Engine and comparison are loaded on use. */
class QuotationCheck extends HTMLElement {
  #input = this.#part('input', HTMLTextAreaElement);
  #status = this.#part('status', HTMLElement);
  #limits = this.#part('limits', HTMLElement);
  #legend = this.#part('legend', HTMLElement);
  #absent = this.#part('absent', HTMLElement);
  #share = this.#part('share', HTMLElement);
  #link = this.#part('link', HTMLAnchorElement);
  #places = this.#part('places', HTMLOListElement);
  #run = 0;
  #timer = 0;

  connectedCallback(): void {
    this.addEventListener('focusin', () => this.#warm(), { once: true });
    this.#input.addEventListener('input', () => {
      // An answer that is on its way is to other words, and so is an address with a quotation in it.
      this.#run++;
      if (location.search) history.replaceState(history.state, '', location.pathname);
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#check(), pause);
    });
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#check();
    });
    this.#part('button', HTMLButtonElement).addEventListener('click', () => {
      if (!this.#input.value.trim()) this.#input.focus();
      void this.#check();
    });
    // A reader who comes back finds the quotation as it was left; one who follows a link finds the link’s.
    addEventListener('pageshow', () => {
      const asked = new URLSearchParams(location.search).get('q');
      if (asked) this.#input.value = asked;
      if (asked && asked.length > linked) history.replaceState(history.state, '', location.pathname);
      void this.#check();
    });
  }

  get #engine(): string {
    return this.dataset['engine'] ?? '';
  }

  /** Begins to load what a check needs; a failure is told when one is tried. */
  #warm(): void {
    warm(this.#engine);
    import('./check/answer.ts').catch(() => undefined);
  }

  async #check(): Promise<void> {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    const given = this.#input.value;
    if (!given.trim()) {
      this.#show('', { status: '', limits: [this.dataset['empty'] ?? ''], absent: false, stretches: [] });
      return;
    }
    this.#status.textContent = 'Comparing …';
    try {
      const { answer } = await import('./check/answer.ts');
      const found = await answer(given, this.#engine);
      if (run === this.#run) this.#show(given, found);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const limits = [`${this.dataset['failure']} (${reason})`];
      if (run === this.#run) this.#show('', { status: 'Not compared.', limits, absent: false, stretches: [] });
    }
  }

  #show(given: string, { status, limits, absent, stretches }: Answer): void {
    this.#status.textContent = status;
    this.#limits.textContent = limits.join(' ');
    this.#legend.hidden = stretches.every(({ kind }) => kind !== 'nearly');
    this.#absent.hidden = !absent;
    this.#share.hidden = !given || given.length > linked;
    this.#link.href = `?${new URLSearchParams({ q: given })}`;
    const items = stretches.some(({ kind }) => kind !== 'foreign') ? stretches : [];
    this.#places.replaceChildren(...items.map((stretch) => stretchItem(stretch, items.length === 1)));
  }

  #part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof type)) throw new Error(`The checker has no part “${name}”.`);
    return part;
  }
}

customElements.define('quotation-check', QuotationCheck);

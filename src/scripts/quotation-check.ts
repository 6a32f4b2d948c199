import type { Answer } from './check/answer.ts';
import { stretchItem } from './check/item.ts';
import { failureOf } from './failure.ts';
import { warm } from './search/engine.ts';

/** How long a pause in typing is answered, in milliseconds. */
const pause = 250;
/** How many characters an address holds; what is longer stays in the box. */
const linked = 2000;

/** The checker: answers as the reader types or pastes, and on its button. Engine and comparison are loaded on use. */
class QuotationCheck extends HTMLElement {
  #engine = this.dataset['engine'] ?? '';
  #input = this.#part<HTMLTextAreaElement>('input');
  #run = 0;
  #timer = 0;

  connectedCallback(): void {
    // A failure to load is told when a check is tried.
    const load = () => void Promise.all([warm(this.#engine), import('./check/answer.ts')]).catch(() => undefined);
    this.addEventListener('focusin', load, { once: true });
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
    this.#part('button').addEventListener('click', () => {
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

  async #check(): Promise<void> {
    clearTimeout(this.#timer);
    const [run, given] = [++this.#run, this.#input.value];
    if (!given.trim()) return this.#show('', { limits: this.dataset['empty'] ?? '' });
    this.#part('status').textContent = 'Comparing …';
    try {
      const { answer } = await import('./check/answer.ts');
      const answered = await answer(given, this.#engine);
      if (run === this.#run) this.#show(given, answered);
    } catch (error) {
      if (run !== this.#run) return;
      this.#show('', { status: 'Not compared.' });
      this.#part('limits').replaceChildren(...failureOf(this, error));
    }
  }

  /** Shows an answer to what was given; nothing given is nothing to share. */
  #show(given: string, { status = '', limits = '', absent = false, stretches = [] }: Partial<Answer>): void {
    this.#part('status').textContent = status;
    this.#part('limits').textContent = limits;
    this.#part('absent').hidden = !absent;
    this.#part('share').hidden = !given || given.length > linked;
    this.#part<HTMLAnchorElement>('link').href = `?${new URLSearchParams({ q: given })}`;
    const items = stretches.some(({ kind }) => kind !== 'foreign') ? stretches : [];
    this.#part('places').replaceChildren(...items.map((it) => stretchItem(items[1] ? it : { ...it, status: '' })));
  }

  #part<Part extends HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The checker has no part “${name}”.`);
    return part;
  }
}

customElements.define('quotation-check', QuotationCheck);

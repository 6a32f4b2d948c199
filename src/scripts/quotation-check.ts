import type { Answer } from './check/answer.ts';
import { placeItem } from './check/item.ts';
import { warm } from './search/engine.ts';

/** How long a pause in typing is answered, in milliseconds. */
const pause = 250;

/** The checker: answers as the reader types or pastes, and on its button. Engine and comparison are loaded on use. */
class QuotationCheck extends HTMLElement {
  #input = this.#part('input', HTMLTextAreaElement);
  #status = this.#part('status', HTMLElement);
  #limits = this.#part('limits', HTMLElement);
  #legend = this.#part('legend', HTMLElement);
  #absent = this.#part('absent', HTMLElement);
  #places = this.#part('places', HTMLOListElement);
  #run = 0;
  #timer = 0;

  connectedCallback(): void {
    this.addEventListener('focusin', () => this.#warm(), { once: true });
    this.#input.addEventListener('input', () => {
      // An answer that is on its way is to other words.
      this.#run++;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#check(), pause);
    });
    this.#part('button', HTMLButtonElement).addEventListener('click', () => void this.#check());
    // A reader who comes back finds the quotation as it was left.
    addEventListener('pageshow', () => void this.#check());
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
      this.#show({ status: '' });
      return;
    }
    this.#status.textContent = 'Comparing …';
    try {
      const { answer } = await import('./check/answer.ts');
      const found = await answer(given, this.#engine);
      if (run === this.#run) this.#show(found);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (run === this.#run)
        this.#show({ status: 'Not compared.', limits: [`${this.dataset['failure']} (${reason})`] });
    }
  }

  #show({ status, kind, limits = [], places = [] }: Partial<Answer>): void {
    this.#status.textContent = status ?? '';
    this.#limits.textContent = limits.join(' ');
    this.#legend.hidden = kind !== 'nearly';
    this.#absent.hidden = kind !== 'absent';
    this.#places.replaceChildren(...places.map((place) => placeItem(place, kind !== 'nearly')));
  }

  #part<Part extends HTMLElement>(name: string, type: abstract new () => Part): Part {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (!(part instanceof type)) throw new Error(`The checker has no part “${name}”.`);
    return part;
  }
}

customElements.define('quotation-check', QuotationCheck);

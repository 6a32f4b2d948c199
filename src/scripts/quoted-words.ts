import type { CopyMenu } from './copy-menu.ts';
import { selectedOf, type Selected } from './quoting/selected.ts';
import type { SourceText } from './source-text.ts';

/** How long a selection rests before something is offered. */
const pause = 250;

/**
 * What is offered for selected words: their quotation, and a link to them. It stands below them, where a finger selects
 * at the foot of the window, and takes no focus; Tab leads into it, Esc closes it.
 */
class QuotedWords extends HTMLElement {
  #source = document.querySelector<SourceText>('source-text');
  #menu = document.querySelector<CopyMenu>('copy-menu');
  #status = document.createElement('p');
  #selected: Selected | undefined;
  #timer = 0;
  #isHeld = false;

  connectedCallback(): void {
    // It is moved to the passage that the words end in.
    if (this.hasChildNodes()) return;
    this.#status.className = 'kicker';
    this.#status.role = 'status';
    this.append(
      this.#status,
      this.#button('Copy quotation', 'quotation', (menu, { pinpoint, words, fragment }) =>
        menu.quote({ pinpoint, words, address: menu.addressOf(fragment.replace(/:~:.*/, '')) }),
      ),
      this.#button('Copy link to these words', 'link', (menu, { fragment }) => menu.addressOf(fragment)),
    );
    document.addEventListener('selectionchange', () => this.#wait());
    for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
      document.addEventListener(type, () => {
        this.#isHeld = type === 'pointerdown';
        if (!this.#isHeld) this.#wait();
      });
    }
    document.addEventListener('keydown', (event) => this.#press(event));
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Node && !this.contains(target)) this.#close();
    });
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#offer(), pause);
  }

  #offer(): void {
    const selection = getSelection();
    if (this.#isHeld || this.contains(document.activeElement)) return;
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const selected = range && this.#source ? selectedOf(range, this.#source) : undefined;
    if (!range || !selected) {
      this.#selected = undefined;
      this.#close();
      return;
    }
    // Closed by the reader, it stays closed for the same words.
    if (this.#selected?.fragment === selected.fragment) return;
    this.#selected = selected;
    this.#status.textContent = selected.pinpoint;
    if (this.parentElement !== selected.row) selected.row.append(this);
    this.showPopover();
    this.#place(range, selected.row);
  }

  /** Below the end of the words, within their column and the window; the style sheet decides whether it counts. */
  #place(range: Range, row: Element): void {
    const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const words = row.querySelector<HTMLElement>('.words');
    const column = words?.getBoundingClientRect() ?? end;
    const { width, height } = this.getBoundingClientRect();
    const gap = 8;
    const x =
      words?.dir === 'rtl' ? Math.min(column.right - width, end.left) : Math.max(column.left, end.right - width);
    const y = Math.max(gap, Math.min(end.bottom + gap, innerHeight - height - gap));
    this.style.setProperty('--x', `${scrollX + x}px`);
    this.style.setProperty('--y', `${scrollY + y}px`);
  }

  #close(): void {
    if (this.matches(':popover-open')) this.hidePopover();
  }

  #press(event: KeyboardEvent): void {
    if (!this.matches(':popover-open')) return;
    if (event.key === 'Escape') this.#close();
    if (event.key !== 'Tab' || event.shiftKey || this.contains(document.activeElement)) return;
    event.preventDefault();
    this.querySelector('button')?.focus({ preventScroll: true });
  }

  #button(text: string, name: string, textOf: (menu: CopyMenu, selected: Selected) => string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    // A press of the mouse leaves the selection as it is.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      if (!this.#menu || !this.#selected) return;
      const { pinpoint } = this.#selected;
      navigator.clipboard.writeText(textOf(this.#menu, this.#selected)).then(
        () => (this.#status.textContent = `${pinpoint}: ${name} copied`),
        () => (this.#status.textContent = 'The browser did not allow copying.'),
      );
    });
    return button;
  }
}

customElements.define('quoted-words', QuotedWords);

import { quotationOf, type Quoted } from './quotation.ts';

/** What can be copied, and what that is called on a button and in a sentence. */
const ways = [
  { what: 'link', button: 'Copy link', name: 'link' },
  { what: 'quotation', button: 'Copy quotation', name: 'quotation' },
  { what: 'markdown', button: 'Copy as Markdown', name: 'Markdown' },
] as const;
type Way = (typeof ways)[number];

/**
 * The menu that copies a passage: its link, its exact words with their reference, or the same as Markdown.
 * The buttons are made here, so that there are none without scripts; then the number in the margin is the link.
 */
class CopyMenu extends HTMLElement {
  #passage: HTMLElement | null = null;
  /** The button that opened the menu: its row is what the menu stands beside. */
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    const menu = this.querySelector<HTMLElement>('[popover]');
    if (!menu) throw new Error('The copy menu has no popover.');
    for (const way of ways) {
      const button = buttonOf(way.button);
      button.addEventListener('click', () => void this.#copy(way));
      menu.querySelector('[data-part="cite"]')?.before(button);
    }
    for (const number of document.querySelectorAll('source-text .number[data-layer]')) {
      const button = buttonOf('Cite');
      button.className = 'copy';
      button.dataset['layer'] = 'machinery';
      button.ariaLabel = `Cite or copy paragraph ${number.textContent.trim()}`;
      button.addEventListener('click', () => this.#open(menu, button));
      // It stands above the number, and so comes before it for the keyboard.
      number.before(button);
    }
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover();
    });
    menu.addEventListener('beforetoggle', ({ newState }) => {
      this.#button?.setAttribute('aria-expanded', String(newState === 'open'));
    });
  }

  #open(menu: HTMLElement, button: HTMLButtonElement): void {
    this.#button = button;
    this.#passage = button.closest<HTMLElement>('[id]');
    this.#tell('passage', `Paragraph ${this.#quoted().label}`);
    this.#tell('status', '');
    const cite = this.querySelector<HTMLAnchorElement>('[data-part="cite"]');
    if (cite && this.#passage) cite.hash = this.#passage.id;
    menu.showPopover({ source: button });
    menu.querySelector('button')?.focus({ preventScroll: true });
  }

  /** What is to be copied, read from the page: the words are those that stand there. */
  #quoted(): Quoted {
    const words = [...(this.#passage?.querySelectorAll(':scope > .row > .words') ?? [])].map(withoutMark);
    return {
      label: this.#passage?.querySelector('.number')?.textContent.trim() ?? '',
      words: words.join(' '),
      reference: this.dataset['reference'] ?? '',
      address: `${this.dataset['address']}#${this.#passage?.id}`,
    };
  }

  async #copy({ what, name }: Way): Promise<void> {
    const quoted = this.#quoted();
    const text = what === 'link' ? quoted.address : quotationOf(quoted, what === 'markdown');
    try {
      await navigator.clipboard.writeText(text);
      this.#tell('status', `Copied the ${name} of paragraph ${quoted.label}.`);
    } catch {
      this.#tell(
        'status',
        'The browser did not allow copying. The address of the paragraph is the link on its number.',
      );
    }
  }

  #tell(name: string, text: string): void {
    const part = this.querySelector(`[data-part="${name}"]`);
    if (part) part.textContent = text;
  }
}

function buttonOf(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  return button;
}

/** The words of a passage in one line; the mark of a sub-point is not one of them. */
function withoutMark(words: Element): string {
  const copy = words.cloneNode(true) as Element;
  copy.querySelector('.mark')?.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

customElements.define('copy-menu', CopyMenu);

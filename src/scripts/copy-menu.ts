import { quotationOf, type Quoted } from './quotation.ts';

/** What can be copied, and what that is called on a button and in a sentence. */
const ways = [
  { what: 'link', button: 'Copy link', name: 'link' },
  { what: 'quotation', button: 'Copy quotation', name: 'quotation' },
  { what: 'markdown', button: 'Copy as Markdown', name: 'Markdown' },
] as const;
type Way = (typeof ways)[number];

/** The menu that copies a passage: its link, its exact words with their reference, or the same as Markdown. */
export class CopyMenu extends HTMLElement {
  #passage: HTMLElement | null = null;
  /** The button that opened the menu: its row is what the menu stands beside. */
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    const menu = this.#menu;
    for (const way of ways) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = way.button;
      button.addEventListener('click', () => void this.#copy(way));
      menu.querySelector('[data-part="cite"]')?.before(button);
    }
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover();
    });
    menu.addEventListener('beforetoggle', ({ newState }) => {
      this.#button?.setAttribute('aria-expanded', String(newState === 'open'));
    });
  }

  /** Opens beside the passage of a button. */
  open(button: HTMLButtonElement): void {
    this.#button = button;
    this.#passage = button.closest<HTMLElement>('[id]');
    this.#tell('passage', `Paragraph ${this.#label}`);
    this.#tell('status', '');
    const cite = this.querySelector<HTMLAnchorElement>('[data-part="cite"]');
    if (cite && this.#passage) cite.hash = this.#passage.id;
    this.#menu.showPopover({ source: button });
    this.#menu.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Words with their reference, in the form that every quotation from this release has. */
  quote(quoted: Pick<Quoted, 'pinpoint' | 'words' | 'address'>, markdown = false): string {
    return quotationOf({ ...quoted, reference: this.dataset['reference'] ?? '' }, markdown);
  }

  /** The permanent address of a place in the release. */
  addressOf(fragment: string): string {
    return `${this.dataset['address']}#${fragment}`;
  }

  get #menu(): HTMLElement {
    const menu = this.querySelector<HTMLElement>('[popover]');
    if (!menu) throw new Error('The copy menu has no popover.');
    return menu;
  }

  get #label(): string {
    return this.#passage?.querySelector('.number')?.textContent.trim() ?? '';
  }

  /** Copies what is asked for, read from the page: the words are those that stand there. */
  async #copy({ what, name }: Way): Promise<void> {
    const address = this.addressOf(this.#passage?.id ?? '');
    const words = [...(this.#passage?.querySelectorAll(':scope > .row > .words') ?? [])].map(withoutMark).join(' ');
    const quoted = { pinpoint: `¶ ${this.#label}`, words: [words], address };
    try {
      await navigator.clipboard.writeText(what === 'link' ? address : this.quote(quoted, what === 'markdown'));
      this.#tell('status', `Copied the ${name} of paragraph ${this.#label}.`);
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

/** The words of a passage in one line; the mark of a sub-point is not one of them. */
function withoutMark(words: Element): string {
  const copy = words.cloneNode(true) as Element;
  copy.querySelector('.mark')?.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

customElements.define('copy-menu', CopyMenu);

/** What can be put away, and where it stands. */
const parts = [
  { name: 'notes', label: 'Editor’s notes', selector: '.note' },
  { name: 'links', label: 'Links on names', selector: 'source-text .mention' },
] as const;

/**
 * Puts away the editor's notes and the links on names, and brings them back. What is put away stands in `data-away` of the
 * page, where a line in its head puts it from the last time before anything is drawn.
 */
class ReadingChoice extends HTMLElement {
  #addresses = new Map<Element, string>();
  #away = new Set((document.documentElement.dataset['away'] ?? '').split(' ').filter(Boolean));

  connectedCallback(): void {
    for (const { name, label, selector } of parts) {
      if (!document.querySelector(selector)) continue;
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = !this.#away.has(name);
      box.addEventListener('change', () => {
        this.#away[box.checked ? 'delete' : 'add'](name);
        this.#apply();
        try {
          localStorage.setItem('away', [...this.#away].join(' '));
        } catch {
          // Not remembered, where the browser keeps nothing.
        }
      });
      const choice = document.createElement('label');
      choice.append(box, label);
      this.append(choice);
    }
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset['away'] = [...this.#away].join(' ');
    this.#unlink();
    this.#renumber();
  }

  /** Without its address a link is text: nothing to focus or to press. */
  #unlink(): void {
    const isAway = this.#away.has('links');
    for (const link of document.querySelectorAll('source-text .mention')) {
      const address = link.getAttribute('href') ?? this.#addresses.get(link) ?? '';
      this.#addresses.set(link, address);
      if (isAway) link.removeAttribute('href');
      else link.setAttribute('href', address);
    }
  }

  /** The printed addresses keep their numbers, less those that only notes refer to. */
  #renumber(): void {
    const isAway = this.#away.has('notes');
    document.querySelectorAll<HTMLLIElement>('#endnotes_ li').forEach((note, index) => {
      const links = [...document.querySelectorAll(`[data-endnote="${index + 1}"]`)];
      note.value = index + 1;
      note.hidden = isAway && links.every((link) => link.closest('.note'));
    });
  }
}

customElements.define('reading-choice', ReadingChoice);

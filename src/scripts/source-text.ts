/** The text of a release. What is copied from it is the source alone: notes, numbers, labels and links stay behind. */
export class SourceText extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('copy', (event) => this.#copy(event));
  }

  /** The source's words in a piece of the page, a line for each block; the cells of a row have tabs between. */
  linesOf(piece: Node): string[] {
    const copy = document.createElement('div');
    copy.append(piece);
    for (const other of copy.querySelectorAll('[data-layer]')) other.remove();
    const blocks = [...copy.querySelectorAll('h1, h2, p, li, tr')].filter((block) => !block.querySelector('p, li, tr'));
    return (blocks.length > 0 ? blocks : [copy]).map(lineOf).filter(Boolean);
  }

  #copy(event: ClipboardEvent): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const selected = new DocumentFragment();
    for (let index = 0; index < selection.rangeCount; index++) {
      selected.append(selection.getRangeAt(index).cloneContents());
    }
    const lines = this.linesOf(selected);
    // A selection of notes or numbers alone is meant to be copied.
    if (lines.length === 0) return;
    event.clipboardData.setData('text/plain', lines.join('\n\n'));
    event.clipboardData.setData('text/html', lines.map((line) => `<p>${escape(line)}</p>`).join(''));
    event.preventDefault();
  }
}

/** The words of a block in one line; a row of a table has its cells between tabs. */
function lineOf(block: Element): string {
  const cells = block.localName === 'tr' ? [...block.children] : [block];
  return cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join('\t');
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

customElements.define('source-text', SourceText);

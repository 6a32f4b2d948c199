/** The text of a release. What is copied from it is the source alone: notes, numbers, labels and links stay behind. */
class SourceText extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('copy', copySource);
  }
}

function copySource(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const copy = document.createElement('div');
  for (let index = 0; index < selection.rangeCount; index++) copy.append(selection.getRangeAt(index).cloneContents());
  for (const other of copy.querySelectorAll('[data-layer]')) other.remove();
  const blocks = [...copy.querySelectorAll('h1, h2, p, li, tr')].filter((block) => !block.querySelector('p, li, tr'));
  const text = (blocks.length > 0 ? blocks : [copy]).map(lineOf).filter(Boolean);
  // A selection of notes or numbers alone is meant to be copied.
  if (text.length === 0) return;
  event.clipboardData.setData('text/plain', text.join('\n\n'));
  event.clipboardData.setData('text/html', text.map((line) => `<p>${escape(line)}</p>`).join(''));
  event.preventDefault();
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

/**
 * The text of a release. What is copied from it is the source alone:
 * when a selection holds more than one layer, notes, numbers and labels stay behind.
 */
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
  const others = copy.querySelectorAll('[data-layer]');
  if (others.length === 0) return;

  for (const other of others) other.remove();
  const blocks = [...copy.querySelectorAll('h1, h2, p, li, tr')].filter((block) => !block.querySelector('p, li, tr'));
  const lines = blocks.length > 0 ? blocks.map((block) => block.textContent) : [copy.textContent];
  const text = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  event.clipboardData.setData('text/plain', text.join('\n\n'));
  event.clipboardData.setData('text/html', text.map((line) => `<p>${escape(line)}</p>`).join(''));
  event.preventDefault();
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

customElements.define('source-text', SourceText);

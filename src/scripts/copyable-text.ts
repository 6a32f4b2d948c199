/** Text with a button that copies it, as plain text and with its italics; the page’s status says so. */
class CopyableText extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy ${this.dataset['name']}`;
    button.addEventListener('click', () => void this.#copy(button));
    this.querySelector('[data-part="text"]')?.before(button);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const text = this.querySelector<HTMLElement>('[data-part="text"]');
    const status = document.getElementById('copied_');
    if (!text || !status) throw new Error('The page has no text to copy, or no status.');
    const name = this.dataset['name'] ?? '';
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text.innerText], { type: 'text/plain' }),
          'text/html': new Blob([htmlOf(text)], { type: 'text/html' }),
        }),
      ]);
      for (const other of document.querySelectorAll('copyable-text button')) other.textContent = 'Copy';
      button.textContent = 'Copied';
      status.textContent = `Copied: ${name}.`;
    } catch {
      getSelection()?.selectAllChildren(text);
      button.textContent = 'Selected';
      status.textContent = `The browser did not allow copying. The text is selected: ${name}.`;
    }
  }
}

/** The formatting of a text without the elements that only this site knows. */
function htmlOf(text: HTMLElement): string {
  const copy = text.cloneNode(true) as HTMLElement;
  for (const day of copy.querySelectorAll('day-of-access')) day.replaceWith(day.textContent);
  return copy.innerHTML.trim();
}

customElements.define('copyable-text', CopyableText);

import { warm } from './search/engine.ts';

/** A search box: “/” and Ctrl or Cmd + K focus it, and focus warms the engine. The form works without it. */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('focusin', () => warm(this.dataset['engine'] ?? ''), { once: true });
  }
}

document.addEventListener('keydown', (event) => {
  const key = event.key.toLowerCase();
  const asked =
    key === '/'
      ? !event.ctrlKey && !event.metaKey && !isTyping(event.target)
      : key === 'k' && (event.ctrlKey || event.metaKey);
  if (!asked || event.altKey || event.shiftKey) return;
  const input = document.querySelector<HTMLInputElement>('main search-box input, search-box input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

customElements.define('search-box', SearchBox);

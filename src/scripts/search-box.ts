import warming from './warming.ts?worker&url';

/**
 * A search box: “/” and Ctrl or Cmd + K focus it, and focus warms the engine, if the box names it; see copy-buttons.ts for
 * “?worker&url”. The form works without it.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    if (!this.dataset['engine']) return;
    const warm = () => void import(/* @vite-ignore */ warming).catch(() => undefined);
    this.addEventListener('focusin', warm, { once: true });
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

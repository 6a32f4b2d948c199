/**
 * On the page for a wrong address: writes the words of the address into the search, which mends their spelling. It asks
 * for nothing, however large the edition is.
 */
class WrongAddress extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input) input.value = wordsOf(location.pathname.slice(this.dataset['home']?.length));
  }
}

/** The words of the last part of a path that has any: “eclac” of `organizations/eclac/2013/`. */
function wordsOf(path: string): string {
  const parts = decode(path)
    .split('/')
    .map((part) => part.replace(/(index)?\.\w+$/, ''));
  const named = parts.findLast((part) => /\p{L}/u.test(part) && part !== 'cite') ?? '';
  // The day at the start of a release’s id stands in no text.
  return named
    .replace(/^\d{4}(-\d\d){0,2}-/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
}

/** What an address writes in per cent, as letters; as it is where that is broken. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

customElements.define('wrong-address', WrongAddress);

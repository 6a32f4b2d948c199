/*
 * Marks the words of a search where a result leads: `?mark=` names them, a phrase between each “|”.
 * The marking leaves the address at once, so that a shared one is clean, and the page with Esc.
 */

const url = new URL(location.href);
const phrases = (url.searchParams.get('mark') ?? '').slice(0, 300).split('|').filter(Boolean);

if (phrases.length > 0) {
  url.searchParams.delete('mark');
  history.replaceState(history.state, '', url);
  const target = document.querySelector(':target') ?? document.querySelector('[data-pagefind-body]');
  const marks = target ? mark(target, pattern(phrases)) : [];
  if (!location.hash) marks[0]?.scrollIntoView({ block: 'center' });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') marks.splice(0).forEach(unmark);
  });
}

/** Whole words only, longest phrase first. */
function pattern(words: string[]): RegExp {
  const escaped = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function mark(root: Element, words: RegExp): HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => {
    const parent = node.parentElement;
    const passage = parent?.closest('[data-pagefind-title]');
    const own = !root.matches('[data-pagefind-title]') || passage === root;
    return own && !parent?.closest('[data-pagefind-ignore]') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  });
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const match of (node.nodeValue ?? '').matchAll(words)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges.map((range) => {
    const element = document.createElement('mark');
    range.surroundContents(element);
    return element;
  });
}

function unmark(element: HTMLElement): void {
  const parent = element.parentNode;
  element.replaceWith(...element.childNodes);
  parent?.normalize();
}

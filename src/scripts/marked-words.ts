import { unspaced } from '../model/unspaced.ts';

/*
 * Marks the words of a search where a result leads: `?mark=` names them, a phrase between each “|”.
 * They leave the address at once, so that a shared one is clean, and go into the entry of the history, so that they
 * are there after reloading and Back. Esc takes them away for good.
 */

const url = new URL(location.href);
const state = history.state as { mark?: unknown } | null;
const asked = url.searchParams.get('mark') ?? state?.mark;
const phrases = (typeof asked === 'string' ? asked : '').slice(0, 300).split('|').filter(Boolean);

if (phrases.length > 0) {
  url.searchParams.delete('mark');
  history.replaceState({ ...state, mark: asked }, '', url);
  // “:target” is not yet set while scripts run.
  const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const target = passage ?? document.querySelector('main');
  const marks = target ? mark(target, pattern(phrases)) : [];
  if (!location.hash) marks[0]?.scrollIntoView({ block: 'center' });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || marks.length === 0) return;
    marks.splice(0).forEach(unmark);
    history.replaceState({ ...state, mark: undefined }, '');
  });
}

/** Whole words only, longest phrase first; where a script puts no spaces between words, any part of one. */
function pattern(words: string[]): RegExp {
  const letter = `(?![${unspaced}])[\\p{L}\\p{N}]`;
  const escaped = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<!${letter}(?=${letter}))(?:${escaped.join('|')})(?!(?<=${letter})${letter})`, 'giu');
}

/** Marks all matches in the words of `root`; one that runs across links gets a mark in each piece of text. */
function mark(root: Element, words: RegExp): HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => {
    const parent = node.parentElement;
    // Of a passage its own words, and not those of its sub-points; of a page all but what serves reading it.
    const own = root.closest('source-text')
      ? parent?.closest('.words')?.closest('[id]') === root
      : !parent?.closest('[data-layer], nav');
    return own ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  });
  let text = '';
  const pieces: { node: Node; start: number }[] = [];
  while (walker.nextNode()) {
    pieces.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.nodeValue ?? '';
  }
  const found = [...text.matchAll(words)].map(({ index, 0: match }) => [index, index + match.length] as const);
  return pieces.flatMap(({ node, start }) => {
    const length = node.nodeValue?.length ?? 0;
    const here = found.map(([from, to]) => [Math.max(from - start, 0), Math.min(to - start, length)] as const);
    // From the last to the first, so that the offsets before stay true.
    return here
      .filter(([from, to]) => from < to)
      .toReversed()
      .map(([from, to]) => wrap(node, from, to))
      .toReversed();
  });
}

function wrap(node: Node, from: number, to: number): HTMLElement {
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  const element = document.createElement('mark');
  range.surroundContents(element);
  return element;
}

function unmark(element: HTMLElement): void {
  const parent = element.parentNode;
  element.replaceWith(...element.childNodes);
  parent?.normalize();
}

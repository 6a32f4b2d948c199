import type { SourceText } from '../source-text.ts';
import { textDirective } from './text-directive.ts';

/** What a reader has selected of the numbered words of a release. */
export interface Selected {
  /** Where the words stand, as `¶ 5` or `¶¶ 4–4.1`. */
  pinpoint: string;
  /** The exact words, a line for each passage. */
  words: string[];
  /** The fragment that leads to the passage and, where a browser knows how, to the words. */
  fragment: string;
  /** The row of the passage that they end in. */
  row: Element;
}

/** The source's words in a selection, whole words only; notes, labels and numbers between them are not among them. */
export function selectedOf(range: Range, source: SourceText): Selected | undefined {
  const pieces = [...source.querySelectorAll('.passage > .row > .words')]
    .filter((words) => range.intersectsNode(words))
    .flatMap((words) => {
      const piece = wholeWords(range, words);
      const lines = piece ? source.linesOf(piece.cloneContents()) : [];
      const passage = words.closest('.passage');
      // A full stop that a hand took along is no word of its passage.
      const hasWords = lines.some((line) => /[\p{L}\p{N}]/u.test(line));
      return piece && passage && hasWords ? [{ piece, lines, passage, row: words.parentElement ?? words }] : [];
    });
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;

  const passages = new Map<Element, string[]>();
  for (const { passage, lines } of pieces) passages.set(passage, [...(passages.get(passage) ?? []), ...lines]);
  const [from, to] = [first, last].map(({ passage }) => passage.querySelector('.number')?.textContent.trim());
  const directive = textDirective({
    page: document.body.textContent,
    before: besides(first.piece, 'before'),
    blocks: pieces.flatMap(({ lines }) => lines.flatMap((line) => line.split('\t'))),
    after: besides(last.piece, 'after'),
  });
  return {
    pinpoint: from === to ? `¶ ${from}` : `¶¶ ${from}–${to}`,
    words: [...passages.values()].map((lines) => lines.join(' ')),
    fragment: `${first.passage.id}:~:${directive}`,
    row: last.row,
  };
}

/** What a range has of an element's text, widened to whole words; a mark of the source's before the text is not of it. */
function wholeWords(range: Range, element: Element): Range | undefined {
  const text = element.textContent;
  const offsetOf = (node: Node, at: number) => {
    const before = new Range();
    before.selectNodeContents(element);
    if (before.comparePoint(node, at) < 0) return 0;
    if (before.comparePoint(node, at) === 0) before.setEnd(node, at);
    return before.toString().length;
  };
  let start = Math.max(
    offsetOf(range.startContainer, range.startOffset),
    element.querySelector('.mark')?.textContent.length ?? 0,
  );
  let end = offsetOf(range.endContainer, range.endOffset);
  start += /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
  end = start + text.slice(start, end).trimEnd().length;
  if (start >= end) return undefined;

  const segments = new Intl.Segmenter(element.getAttribute('lang') ?? undefined, { granularity: 'word' }).segment(text);
  const [first, last] = [segments.containing(start), segments.containing(end - 1)];
  if (first?.isWordLike) start = first.index;
  if (last?.isWordLike) end = last.index + last.segment.length;
  const piece = new Range();
  piece.setStart(...pointAt(element, start + 1, -1));
  piece.setEnd(...pointAt(element, end, 0));
  return piece;
}

/** The point of an element's texts that lies `after` so many letters, moved by so many. */
function pointAt(element: Element, after: number, move: number): [Node, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = after;
  while (texts.nextNode()) {
    const length = texts.currentNode.nodeValue?.length ?? 0;
    if (left <= length) return [texts.currentNode, left + move];
    left -= length;
  }
  return [element, element.childNodes.length];
}

/** What stands before or after a range in its block. */
function besides(range: Range, side: 'before' | 'after'): string {
  const node = side === 'before' ? range.startContainer : range.endContainer;
  const rest = new Range();
  rest.selectNodeContents(node.parentElement?.closest('p, li, td, th, h2') ?? node);
  if (side === 'before') rest.setEnd(range.startContainer, range.startOffset);
  else rest.setStart(range.endContainer, range.endOffset);
  return rest.toString();
}

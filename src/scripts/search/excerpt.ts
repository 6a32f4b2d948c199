import { fold } from '../../model/fold.ts';

/** An excerpt of Pagefind's as text and marks alone: parsed apart from the page, so that an index injects nothing. */
export function excerptNodes(html: string): (string | HTMLElement)[] {
  return parse(html).map((node) => {
    if (!(node instanceof Element) || node.localName !== 'mark') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

/** The words marked in an excerpt. Neighbours make one phrase; a word that a phrase has is not listed by itself. */
export function markedPhrases(html: string): string[] {
  const joined = html.replace(/([\p{L}\p{N}])<\/mark>(\s+)<mark>/gu, '$1$2');
  const marks = parse(joined).filter((node) => node instanceof Element);
  const phrases = [...new Set(marks.map((node) => withoutPunctuation(node.textContent ?? '')))].filter(Boolean);
  const within = (phrase: string, other: string) =>
    fold(other).length > fold(phrase).length && ` ${fold(other)} `.includes(` ${fold(phrase)} `);
  return phrases.filter((phrase) => !phrases.some((other) => within(phrase, other)));
}

/** Pagefind takes the punctuation around a word along with it. */
function withoutPunctuation(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function parse(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

import type { Piece } from './place.ts';
import type { Place } from './verdict.ts';

/** What readers who do not see the marking are told of a piece. */
const said = { quoted: 'only in the quotation', source: 'only in the source' };

/** A place as a list item: each passage with its link and its words, the quotation or its differences marked in them. */
export function placeItem({ release, passages, uncounted }: Place, exact: boolean): HTMLLIElement {
  const item = document.createElement('li');
  let address = '';
  for (const { part, pieces } of passages) {
    if (part.address !== address) {
      const title = element('span', '', address ? '' : release.title);
      title.lang = release.language;
      item.append(element('p', 'where kicker', link(part.address, part.name), title));
    }
    address = part.address;
    const words = element('blockquote', '', ...pieces.flatMap((piece) => pieceNodes(piece, exact)));
    words.lang = release.language;
    item.append(words);
  }
  if (uncounted.length > 0) {
    item.append(element('p', 'kicker', `Not counted as differences: ${uncounted.join(', ')}.`));
  }
  return item;
}

function pieceNodes({ kind, text }: Piece, exact: boolean): (Node | string)[] {
  if (kind === 'around') return [exact ? text : element('span', 'around', text)];
  if (kind === 'same') return [exact ? element('mark', '', text) : text];
  return [unseen(` (${said[kind]}: `), element(kind === 'quoted' ? 'del' : 'ins', '', text), unseen(') ')];
}

/** Words for screen readers alone, which copying passes over. */
function unseen(text: string): HTMLElement {
  const words = element('span', 'unseen', text);
  words.dataset['layer'] = 'machinery';
  return words;
}

function link(address: string, text: string): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

/** An element with text alone: what a reader typed is never read as markup. */
function element(name: string, classes: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.append(...children);
  return made;
}

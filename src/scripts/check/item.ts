import type { Stretch } from './answer.ts';
import type { Piece } from './place.ts';
import type { Place } from './verdict.ts';

/** How many places of a quotation are listed. */
const listed = 5;
/** How many characters of what is not compared are shown at each end. */
const shown = 120;
/** What readers who do not see the marking are told of a piece. */
const said = { quoted: 'only in the quotation', source: 'only in the source' };

/** A stretch of what was pasted as a list item, its verdict said where it is not the only one. */
export function stretchItem(stretch: Stretch, only: boolean): HTMLLIElement {
  const item = document.createElement('li');
  item.className = stretch.kind;
  if (!only) item.append(element('p', 'kind', stretch.status));
  if ('places' in stretch) {
    const { places, kind } = stretch;
    item.append(...places.slice(0, listed).flatMap((place) => placeNodes(place, kind !== 'nearly')));
    if (places.length > listed) item.append(element('p', 'kicker', `The first ${listed} places are listed.`));
  } else {
    const { text, release } = stretch;
    const short = text.length > 2.5 * shown ? `${text.slice(0, shown)} … ${text.slice(-shown)}` : text;
    item.append(' ', element('p', 'around', short));
    if (release) item.append(element('p', 'where kicker', link(release.address, release.data.title)));
  }
  return item;
}

/** A place: each passage with its link and its words, the quotation or its differences marked in them. */
function placeNodes({ release, passages, uncounted }: Place, exact: boolean): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  let address = '';
  for (const { part, pieces } of passages) {
    if (part.address !== address) {
      const title = element('span', '', address ? '' : release.data.title);
      title.lang = release.data.language;
      nodes.push(element('p', 'where kicker', link(part.address, part.name), title));
    }
    address = part.address;
    const words = element('blockquote', '', ...pieces.flatMap((piece) => pieceNodes(piece, exact)));
    words.lang = release.data.language;
    nodes.push(words);
  }
  if (uncounted.length > 0) {
    nodes.push(element('p', 'kicker', `Not counted as differences: ${uncounted.join(', ')}.`));
  }
  return nodes;
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
  const anchor = element('a', '', text);
  anchor.setAttribute('href', address);
  return anchor;
}

/** An element with text alone: what a reader typed is never read as markup. */
function element(name: string, classes: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.append(...children);
  return made;
}

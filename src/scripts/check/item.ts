import type { Stretch } from './answer.ts';
import type { Piece } from './place.ts';
import type { Place } from './verdict.ts';

/** How many places of a quotation are listed. */
const listed = 5;
/** How many characters of what is not compared are shown at each end. */
const shown = 120;

/** A stretch of what was pasted as a list item, its verdict said where it is not the only one. */
export function stretchItem(stretch: Stretch, only: boolean): HTMLElement {
  const item = element('li', stretch.kind, ...(only ? [] : [element('p', 'kind', stretch.status)]));
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
function placeNodes({ release: { data }, passages, uncounted }: Place, exact: boolean): HTMLElement[] {
  const nodes = passages.flatMap(({ part, pieces }, at) => {
    const words = element('blockquote', '', ...pieces.flatMap((piece) => pieceNodes(piece, exact)));
    const title = element('span', '', at === 0 ? data.title : '');
    words.lang = title.lang = data.language;
    const isNew = part.address !== passages[at - 1]?.part.address;
    return isNew ? [element('p', 'where kicker', link(part.address, part.name), title), words] : [words];
  });
  const said = `Not counted as differences: ${uncounted.join(', ')}.`;
  return uncounted.length > 0 ? [...nodes, element('p', 'kicker', said)] : nodes;
}

function pieceNodes({ kind, text }: Piece, exact: boolean): (Node | string)[] {
  if (kind === 'around') return [exact ? text : element('span', 'around', text)];
  if (kind === 'same') return [exact ? element('mark', '', text) : text];
  const [name, side] = kind === 'quoted' ? ['del', 'quotation'] : ['ins', 'source'];
  return [unseen(` (only in the ${side}: `), element(name, '', text), unseen(') ')];
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

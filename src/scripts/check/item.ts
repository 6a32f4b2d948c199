import type { Answer } from './answer.ts';
import { directionOf } from '../../model/language.ts';
import { drawn, type Piece } from './pieces.ts';
import type { Place } from './place.ts';

/** How many places of a quotation are listed. */
const listed = 5;
/** How many characters of what is not compared are shown at each end. */
const shown = 120;

/** A stretch of what was pasted as a list item, with what is told of it, if anything. */
export function stretchItem({ kind, status, text, release, places }: Answer['stretches'][number]): HTMLElement {
  const item = element('li', { class: kind }, ...(status ? [element('p', { class: 'kind' }, status), ' '] : []));
  const short = text.length > 2.5 * shown ? `${text.slice(0, shown)} … ${text.slice(-shown)}` : text;
  if (!places) item.append(element('p', { class: 'around', dir: 'auto' }, short));
  const link = release && element('a', { href: release.address }, release.data.title);
  if (link) item.append(element('p', { class: 'where kicker' }, link));
  for (const place of places?.slice(0, listed) ?? []) item.append(...placeNodes(place, kind !== 'nearly'));
  if (places && places.length > listed) item.append(element('p', { class: 'kicker' }, `${listed} are listed.`));
  return item;
}

/** A place: each passage with its link and its words, the quotation or its differences marked in them. */
function placeNodes(place: Place, exact: boolean): HTMLElement[] {
  const { language, title } = place.release.data;
  const said = { lang: language, dir: directionOf(language) ?? 'ltr' };
  const passages = drawn(place);
  const nodes = passages.flatMap(({ part, pieces }, at) => {
    const named = at === 0 ? element('span', said, title) : '';
    const where = element('p', { class: 'where kicker' }, element('a', { href: part.address }, part.name), named);
    const words = element('blockquote', said, ...pieces.flatMap((piece) => pieceNodes(piece, exact)));
    return part.address === passages[at - 1]?.part.address ? [words] : [where, words];
  });
  const uncounted = `Not counted as differences: ${[...place.uncounted].join(', ')}.`;
  return place.uncounted.size > 0 ? [...nodes, element('p', { class: 'kicker' }, uncounted)] : nodes;
}

function pieceNodes({ kind, text }: Piece, exact: boolean): (Node | string)[] {
  if (kind === 'around') return [exact ? text : element('span', { class: 'around' }, text)];
  if (kind === 'same') return [exact ? element('mark', {}, text) : text];
  const [name, side] = kind === 'quoted' ? ['del', 'quotation'] : ['ins', 'source'];
  // For screen readers alone: copying passes over it.
  const unseen = { class: 'unseen', 'data-layer': 'machinery' };
  const before = element('span', unseen, ` (only in the ${side}: `);
  return [before, element(name, {}, text), element('span', unseen, ') ')];
}

/** An element with text alone: what a reader typed is never read as markup. */
function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

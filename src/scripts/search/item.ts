import { directionOf } from '../../model/language.ts';
import { excerptOf, phrasesAt } from './excerpt.ts';
import { partsOf, type Landing } from './parts.ts';
import type { Item } from './results.ts';

/** How many other passages of a document are named. */
const others = 6;

/** One result as a list item: what it is, where its link opens, the words around the match, and other passages. */
export function listItem(item: Item): HTMLLIElement {
  const { hit, landings } = item;
  const parts = partsOf(hit);
  const {
    kind = '',
    title = '',
    details = '',
    language,
  } = JSON.parse(parts[0]?.title ?? '{}') as Record<string, string>;
  const li = document.createElement('li');
  const [first, ...rest] = landings;
  if (!first) return li;

  const own = first.part.id !== '';
  const shown = own || first.part.text > 0 ? first.part : (parts[1] ?? first.part);
  const excerpt = line('excerpt', '');
  excerpt.append(...excerptOf(hit.content, shown, marksOf(item, first)));
  const opens = link(item, first, own ? first.part.title : title);
  const where = line('kind', kind);
  const name = document.createElement('span');
  name.textContent = title;
  if (own) where.append(' · ', name);
  if (details) where.append(` · ${details}`);
  for (const words of language ? [own ? name : opens, excerpt] : []) {
    words.lang = language ?? '';
    words.dir = directionOf(words.lang) ?? '';
  }
  li.append(where, opens, excerpt);

  const also = rest
    .filter(({ part, score }) => part.id && score >= 0.6 * Math.min(first.score, 1000))
    .toSorted((a, b) => a.part.from - b.part.from)
    .slice(0, others);
  if (also.length > 0) {
    const list = line('also', 'Also: ');
    also.forEach((landing, index) => list.append(index > 0 ? '; ' : '', link(item, landing, landing.part.title)));
    li.append(list);
  }
  return li;
}

/** The places to mark: the phrase, where it is here, or the words that are rare enough. */
function marksOf({ marked, phrase }: Item, { part, places }: Landing): Set<number> {
  const all = places.filter(({ word }) => marked.has(word)).map(({ at }) => at);
  if (!phrase || phrase[0] < part.from || phrase[0] >= part.to) return new Set(all);
  return new Set(Array.from({ length: phrase[1] - phrase[0] + 1 }, (_, index) => phrase[0] + index));
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

/** A link to where the words are, carrying those to mark there. */
function link(item: Item, landing: Landing, text: string): HTMLAnchorElement {
  const { id } = landing.part;
  const url = new URL(item.hit.url, location.href);
  if (id) url.hash = id;
  const marks = phrasesAt(item.hit.content, landing.part, marksOf(item, landing));
  if (marks.length > 0) url.searchParams.set('mark', marks.join('|').slice(0, 300));
  const anchor = document.createElement('a');
  anchor.href = url.href;
  anchor.textContent = text;
  return anchor;
}

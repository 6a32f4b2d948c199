import type { Hit } from './engine.ts';
import { excerptNodes, markedPhrases } from './excerpt.ts';
import { landings, namesake, passagesIn } from './ranking.ts';

/** One result as a list item: what it is, where its first link opens, and the words around the match. */
export function item(hit: Hit, words: string, area: string): HTMLLIElement {
  const parts = landings(hit, words, area);
  const own = namesake(hit, words);
  const first = (own && parts.find(({ anchor }) => anchor?.id === own)) || parts[0];
  const others = parts.filter((part) => part !== first && part.anchor);

  const li = document.createElement('li');
  const kind = hit.meta['kind'] ?? '';
  const page = hit.meta['title'] ?? '';
  // A filter without words matches no passage in particular: the first that concerns the area is the place.
  const [id] = first || !area ? [] : passagesIn(hit, area);
  const title = id ? `¶ ${id.slice(1).replace('-', '.')}` : first?.anchor ? first.title : page;
  const excerpt = line('excerpt', '');
  excerpt.append(...excerptNodes(first?.excerpt ?? hit.excerpt));
  li.append(
    line('kind', (id || first?.anchor) && page !== kind ? `${kind} · ${page}` : kind),
    link(first?.url ?? (id ? `${hit.url}#${id}` : hit.url), title, first?.excerpt ?? ''),
    excerpt,
  );
  if (others.length > 0) {
    const also = line('also', 'Also: ');
    others.slice(0, 6).forEach((part, index) => {
      if (index > 0) also.append('; ');
      also.append(link(part.url, part.title, part.excerpt));
    });
    li.append(also);
  }
  return li;
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

/** A link to where a match is, carrying the words to mark there. */
function link(address: string, text: string, excerptHtml: string): HTMLAnchorElement {
  const url = new URL(address, location.href);
  const marks = markedPhrases(excerptHtml);
  if (marks.length > 0) url.searchParams.set('mark', marks.join('|'));
  const anchor = document.createElement('a');
  anchor.href = url.href;
  anchor.textContent = text;
  return anchor;
}

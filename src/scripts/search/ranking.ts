import { fold } from '../../model/fold.ts';
import type { Hit, Landing } from './engine.ts';
import { resembles } from './resemblance.ts';

/** The fragment (`''` for the page itself) of which the query is one of the names, if there is one. */
export function namesake(hit: Hit, words: string): string | undefined {
  const wanted = fold(words.replace(/"/g, ''));
  const names = parse(hit.meta['names']);
  return Object.keys(names).find((fragment) => names[fragment]?.some((name) => fold(name) === wanted));
}

/**
 * The parts of a page that match, best first: those that have the rarest words of the query, and the most of them.
 * With an area, only those passages of a release that concern it. Of equals, a passage comes before the page's
 * beginning, and the one that Pagefind scores higher before the other.
 */
export function landings(hit: Hit, words: string, area: string): Landing[] {
  const wanted = area && hit.meta['passages'] ? passagesIn(hit, area) : undefined;
  const parts = hit.sub_results.filter(({ anchor }) => !wanted || wanted.includes(anchor?.id ?? ''));
  const text = hit.content.split(/\s+/);
  const found = new Map(parts.map((part) => [part, wordsIn(part, text, words)]));
  const rarity = (word: string) => 1 / [...found.values()].filter((has) => has.has(word)).length;
  const score = (part: Landing) => [...(found.get(part) ?? [])].reduce((sum, word) => sum + rarity(word), 0);
  return parts.sort(
    (a, b) => score(b) - score(a) || Number(Boolean(b.anchor)) - Number(Boolean(a.anchor)) || weight(b) - weight(a),
  );
}

/** The ids of the passages of a release that concern an area; its metadata numbers the areas by their sorted names. */
export function passagesIn(hit: Hit, area: string): string[] {
  const number = hit.filters['area']?.toSorted().indexOf(area);
  const areas = JSON.parse(hit.meta['passages'] ?? '{}') as Record<string, number[]>;
  return Object.keys(areas).filter((id) => areas[id]?.some((of) => of === number));
}

/** The words of the query that a part of a page has. */
function wordsIn({ weighted_locations }: Landing, text: string[], words: string): Set<string> {
  const there = weighted_locations.map(({ location }) => text[location] ?? '');
  return new Set(words.split(/\s+/).filter((word) => there.some((found) => resembles(found, word))));
}

function weight({ weighted_locations }: Landing): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function parse(json: string | undefined): Record<string, string[]> {
  return json ? (JSON.parse(json) as Record<string, string[]>) : {};
}

import { fold } from '../../model/fold.ts';
import type { Hit, Landing } from './engine.ts';

/** The fragment (`''` for the page itself) of which the query is one of the names, if there is one. */
export function namesake(hit: Hit, words: string): string | undefined {
  const wanted = fold(words.replace(/"/g, ''));
  const names = parse(hit.meta['names']);
  return Object.keys(names).find((fragment) => names[fragment]?.some((name) => fold(name) === wanted));
}

/**
 * The parts of a page that match, best first.
 * With an area, those passages of a release that concern it; the page's beginning comes after its passages
 * unless it matches better.
 */
export function landings(hit: Hit, area: string): Landing[] {
  const areas = parse(hit.meta['passages']);
  const parts = hit.sub_results.filter(({ anchor }) => !area || !hit.meta['passages'] || areas[anchor?.id ?? '']?.includes(area));
  return parts.sort((a, b) => score(b) - score(a) || Number(Boolean(b.anchor)) - Number(Boolean(a.anchor)));
}

function score(landing: Landing): number {
  return landing.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

function parse(json: string | undefined): Record<string, string[]> {
  return json ? (JSON.parse(json) as Record<string, string[]>) : {};
}

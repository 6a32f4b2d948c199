import { areaSign, nameSign } from '../../search/signs.ts';
import type { Pagefind, Result } from './engine.ts';

/** From and up to which word a passage goes. */
export type Stretch = readonly [from: number, to: number];

/** How many files of the index and lists of words have been asked for. */
export function requestsOf(folders: readonly string[]): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => folders.some((folder) => new URL(name).pathname.startsWith(folder))).length;
}

let kinds: Map<string, Result & { kind: string }> | undefined;

/** Every document of the edition by its id in the index, with its kind. */
export async function allDocuments(pagefind: Pagefind): Promise<Map<string, Result & { kind: string }>> {
  if (kinds) return kinds;
  const found = new Map<string, Result & { kind: string }>();
  for (const kind of Object.keys((await pagefind.filters())['kind'] ?? {})) {
    const { results } = await pagefind.search(null, { filters: { kind } });
    for (const result of results) found.set(result.id, { ...result, kind });
  }
  // Every query asks for names: what knows them is loaded once, too.
  await pagefind.search(nameSign);
  return (kinds = found);
}

const stretches = new Map<number, Map<string, Stretch[]>>();

/** Where the passages stand that concern the area of this number, by document. */
export async function passagesOfArea(pagefind: Pagefind, area: number): Promise<Map<string, Stretch[]>> {
  const known = stretches.get(area);
  if (known) return known;
  const { results } = await pagefind.search(areaSign(area));
  const found = new Map(results.map(({ id, words }) => [id, pairs(words.toSorted((a, b) => a - b))]));
  stretches.set(area, found);
  return found;
}

function pairs(places: number[]): Stretch[] {
  return places.flatMap((from, at) => (at % 2 === 0 ? [[from, places[at + 1] ?? from] as const] : []));
}

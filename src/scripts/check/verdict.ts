import { chains, type Chain, type Span } from './alignment.ts';
import { edgesAround, type Paste, type Stretch } from './paste.ts';
import { drawn } from './pieces.ts';
import { placeOf, type Place } from './place.ts';
import type { Release } from './release.ts';
import { sizeOf } from './words.ts';

/** Six words in a row are a quotation; or three, two of them together, that are most of what stands between marks. */
const enough = { run: 6, words: 3, share: 0.6, together: 2 };

/** Finds every stretch of a paste that stands in these releases, in order: the best ones, and what is left around them. */
export function compare(paste: Paste, releases: readonly Release[], bounds: Span = [0, paste.words.length]): Stretch[] {
  const quotations = releases
    .flatMap((release) => chains(paste, release, bounds))
    .filter((chain) => isQuotation(paste, chain))
    .sort((a, b) => b.score - a.score || b.same - a.same);
  const found: Stretch[] = [];
  let free = [bounds];
  for (const alike of Map.groupBy(quotations, ({ first, ours, score }) => [first, ours[1], score].join()).values()) {
    const around = free.find(([from, to]) => alike.every(({ first, ours }) => from <= first && ours[1] <= to));
    const [nearest, ...others] = (around ? alike : [])
      .map((chain) => placeOf(paste, chain, around ?? bounds))
      .sort((a, b) => a.differences - b.differences);
    if (!nearest) continue;
    const [from, to] = nearest.words;
    free = free.flatMap((span) => (span === around ? [[span[0], from] as const, [to, span[1]] as const] : [span]));
    found.push(stretchOf(nearest, others));
  }
  const rest = found.length > 0 ? free.flatMap((span) => compare(paste, releases, span)) : [];
  return [...found, ...rest].sort((a, b) => a.start - b.start);
}

/** What is told of places of the same words: the nearest; several in the same passages are one. */
function stretchOf(nearest: Place, others: readonly Place[]): Stretch {
  const places = [nearest, ...others.filter(({ differences }) => differences === nearest.differences)];
  const omits = places.some(({ edits }) => edits.length > 0);
  const kind = nearest.differences > 0 ? 'nearly' : omits ? 'exact, with omissions' : 'exact';
  const passages = Map.groupBy(places, (place) => String(drawn(place).map(({ part }) => part.address)));
  const [start, end] = nearest.ours;
  return { kind, start, end, places: [...passages.values()].flatMap(([place]) => place ?? []) };
}

/** Whether so many words are the same that they are no accident. */
function isQuotation({ words, edges }: Paste, { first, ours, same, longest }: Chain): boolean {
  if (longest >= enough.run || longest < enough.together) return longest >= enough.run;
  const whole = sizeOf(words.slice(...edgesAround(edges, first, ours[1])));
  return same >= Math.max(Math.min(enough.words, whole), enough.share * whole);
}

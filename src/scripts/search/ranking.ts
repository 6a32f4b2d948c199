import type { Result } from './engine.ts';
import type { Stretch } from './holdings.ts';
import { densest, type Place, type Window } from './window.ts';

/** What the index answers to a question, before anything of the documents is loaded. */
export interface Answers {
  /** For each word that the edition has, the documents that have it. */
  words: Result[][];
  /** Documents with the words as one phrase. */
  phrase: Result[];
  /** Documents of which the words are a name. */
  named: Result[];
}

/** A document with the words. */
export interface Match {
  result: Result;
  places: Place[];
  window: Window;
  named: boolean;
  phrase: boolean;
}

/** How rare each word is among `total` documents: the rarer, the more a document with it is worth. */
export function raritiesOf({ words }: Answers, total: number): number[] {
  return words.map((results) => Math.log(1 + total / Math.max(results.length, 1)));
}

/**
 * The documents with the words, best first. Those that have them all in one passage, or, where none has, those that
 * have most of them, rare words first. A document of that name comes first, then the very phrase, then releases, which
 * answer for their words before pages that only speak of them. `within` leaves only the passages of an area.
 */
export function ranked(
  answers: Answers,
  rarities: readonly number[],
  isRelease: (id: string) => boolean,
  within?: ReadonlyMap<string, Stretch[]>,
): { matches: Match[]; together: boolean } {
  const found = new Map<string, { result: Result; places: Place[]; score: number }>();
  answers.words.forEach((results, word) => {
    for (const result of results) {
      const match = found.get(result.id) ?? { result, places: [], score: 0 };
      for (const at of result.words) if (!within || inside(within.get(result.id), at)) match.places.push({ at, word });
      match.score += result.score;
      found.set(result.id, match);
    }
  });
  const phrases = new Map(answers.phrase.map(({ id, words }) => [id, words]));
  const named = new Set(answers.named.map(({ id }) => id));
  const all = [...found.values()].flatMap(({ result, places, score }) => {
    if (places.length === 0) return [];
    places.sort((a, b) => a.at - b.at);
    const words = phrases.get(result.id) ?? [];
    const phrase = words.length > 0 && (!within || inside(within.get(result.id), words[0] ?? 0));
    const window = densest(places, rarities);
    if (phrase) [window.from, window.to] = [Math.min(...words), Math.max(...words)];
    return [{ result, places, window, phrase, named: named.has(result.id), score, release: isRelease(result.id) }];
  });
  const together = all.filter(({ window, phrase }) => phrase || window.count === rarities.length);
  const best = Math.max(...all.map(({ window }) => window.score));
  const most = together.length > 0 ? together : all.filter(({ window }) => window.score >= 0.6 * best);
  const length = ({ window }: Match) => window.to - window.from;
  most.sort(
    (a, b) =>
      Number(b.named) - Number(a.named) ||
      Number(b.phrase) - Number(a.phrase) ||
      b.window.score - a.window.score ||
      Number(b.release) - Number(a.release) ||
      length(a) - length(b) ||
      b.score - a.score,
  );
  return { matches: most, together: together.length > 0 };
}

export function inside(stretches: readonly Stretch[] | undefined, at: number): boolean {
  return stretches?.some(([from, to]) => from <= at && at <= to) ?? false;
}

import type { Entity } from '../model/entity.ts';
import type { Piece } from './names.ts';
import type { Outline } from './outline.ts';
import type { Part } from './part.ts';
import { hidesNames, unknownNames, type Run } from './unknown.ts';

/** What names a release has, and which of them are known. */
export interface NamesFound {
  /** The names that were linked, with how often. */
  linked: Map<string, { entity: Entity; count: number }>;
  /** Names that several entities have, which were not linked. */
  ambiguous: Map<string, readonly Entity[]>;
  /** What may be names of which the edition knows nothing, and whether others may hide in a script without capitals. */
  unknown: string[];
  hidesNames: boolean;
}

/** The names in the paragraphs and the signature of a release, as `find` finds those that are known. */
export function namesIn(parts: readonly Part[], { signature }: Outline, find: (text: string) => Piece[]): NamesFound {
  const linked: NamesFound['linked'] = new Map();
  const ambiguous: NamesFound['ambiguous'] = new Map();
  const runs: Run[] = [];
  for (const text of [...parts.filter(({ kind }) => kind !== 'heading').map((part) => part.text), ...signature]) {
    find(text).forEach(({ words, entities: [entity, ...others] }, index, pieces) => {
      if (!entity) runs.push({ words, starts: index === 0, linked: pieces[index + 1] !== undefined });
      else if (others.length > 0) ambiguous.set(words, [entity, ...others]);
      else linked.set(words, { entity, count: (linked.get(words)?.count ?? 0) + 1 });
    });
  }
  const text = parts.map((part) => part.text).join('\n');
  return { linked, ambiguous, unknown: unknownNames(runs, text), hidesNames: hidesNames(text) };
}

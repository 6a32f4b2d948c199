import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '../model/entity.ts';
import { wrongId } from '../model/id.ts';
import { Refusal } from '../command/refusal.ts';
import type { Shelf } from './shelf.ts';
import { slugOf } from './slug.ts';

/** How many words of a title are in an id. */
const firstWords = 6;

/** An id made of day and title, or of day and publisher; where another release has it, the next number follows. */
export function freeId(day: string | undefined, title: string, publisher: Entity, { ids }: Shelf): string {
  const slug = slugOf(title, firstWords);
  const id = slug ? [day, slug].filter(Boolean).join('-') : `${day ?? 'undated'}-${publisher.id}`;
  let number = 1;
  const numbered = () => (number === 1 ? id : `${id}-${number}`);
  while (ids.has(numbered())) number++;
  return numbered();
}

/**
 * Lets a new release have an id.
 * @throws {Refusal} if it is none, or is not free.
 */
export function claim(id: string, { dir, ids }: Shelf): void {
  const wrong = wrongId('releases', id);
  if (!wrong && !ids.has(id) && !existsSync(join(dir, `releases/${id}.txt`))) return;
  throw new Refusal({
    problem: `“${id}” is there already, and nothing is overwritten.`,
    expected: 'an id that nothing in the edition has.',
    ...wrong,
    mend: 'Say one: --id 2013-09-26-rok-peru.',
  });
}

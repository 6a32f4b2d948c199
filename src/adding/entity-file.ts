import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wrongId } from '../model/id.ts';
import { fileOf } from './front-matter.ts';
import { refusal } from '../command/refusal.ts';
import type { Shelf } from './shelf.ts';
import { slugOf } from './slug.ts';

/** The kinds of files that can be made, by the word that names one. */
const kinds = {
  person: { folder: 'people', body: 'A person whom releases of this edition name.', type: false },
  organization: {
    folder: 'organizations',
    body: 'An organization that releases of this edition name.',
    type: 'Organization',
  },
  term: { folder: 'glossary', body: 'A term that releases of this edition use.', type: 'Term' },
  area: { folder: 'areas', body: 'An area of cooperation that releases of this edition concern.', type: false },
} as const;
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** How `npm run new` is used. */
export const usage = `npm run new -- organization "Its name", or ${kindNames.filter((kind) => kind !== 'organization').join(', ')}
  --id    the id, if it is not to be made of the name
  --type  the sort of organization or term, as Ministry`;

/**
 * Makes the file of a person, an organization, a term or an area, with its name and nothing that is not known.
 * Gives its path in the content folder.
 * @throws {Refusal} if there is no such kind, or the file or its name is there.
 */
export function makeEntity(
  kind: string,
  name: string,
  { dir, ids, subjects }: Shelf,
  { id: wished, type }: { id?: string | undefined; type?: string | undefined } = {},
): string {
  const known = kindNames.find((one) => one === kind);
  if (!known)
    throw refusal(`there is no kind “${kind}”.`, `one of ${kindNames.join(', ')}.`, 'npm run new -- person "Name"');
  const { folder, body, type: usual } = kinds[known];
  const id = wished ?? slugOf(name);
  if (!id)
    throw refusal(`“${name}” has no letters a–z to make an id of.`, 'an id for its address.', 'Say one: --id an-id.');
  if (type !== undefined && !usual)
    throw refusal(`a file of kind “${known}” has no type.`, 'no --type.', 'Leave it out.');
  const wrong = wrongId(folder, id);
  if (wrong) throw refusal(wrong.problem, wrong.expected, 'Say one: --id an-id.');
  const same = [...subjects.entities, ...subjects.areas].find(
    (one) => one.name === name && one.path.startsWith(folder),
  );
  // Two may have one name: an id that is said tells that this is another.
  if (same && wished === undefined) {
    throw refusal(
      `“${name}” is there already: ${same.path}.`,
      'a name that has no file.',
      `Link to ${same.path}. If it is another of the same name, say an id for it: --id an-id.`,
    );
  }
  if (ids.has(id)) {
    throw refusal(
      `the id “${id}” is there already, and nothing is overwritten.`,
      'an id that nothing has.',
      'Say another: --id an-id.',
    );
  }
  const path = `${folder}/${id}.md`;
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), fileOf({ name, ...(usual && { type: type ?? usual }) }, body), { flag: 'wx' });
  return path;
}

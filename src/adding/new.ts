/*
 * `npm run new -- organization "Name"`: makes the file of a person, an organization, a term or an area.
 */
import { readArguments, text } from '../command/arguments.ts';
import { orRefuse, refusal } from '../command/refusal.ts';
import { makeEntity, usage } from './entity-file.ts';
import { readShelf } from './shelf.ts';
import { contentDir } from '../site.ts';

await orRefuse(() => {
  const { positionals, values } = readArguments(process.argv.slice(2), { id: text, type: text }, usage, 2);
  const [kind, name] = positionals;
  if (kind === undefined || !name?.trim()) throw refusal('no name is given.', usage);
  const path = makeEntity(kind, name.trim(), readShelf(contentDir), values);
  console.log(
    `Made ${contentDir}/${path}. Left to you: its description, and what else src/model/schema/entity.ts documents` +
      `${/\p{sc=Latin}/u.test(name) ? '' : '; the English name under “name”, and this one under “names” by its language'}.\n` +
      'The edition builds once a release names it: by a link, or as its publisher.',
  );
});

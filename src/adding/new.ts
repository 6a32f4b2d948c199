/*
 * `npm run new -- organization "Name"`: makes the file of a person, an organization, a term or an area.
 */
import { makeEntity, usage } from './entity-file.ts';
import { readArguments, refusal, text } from './options.ts';
import { orRefuse } from './refusal.ts';
import { readShelf } from './shelf.ts';
import { contentDir } from '../site.ts';

orRefuse(() => {
  const { positionals, values } = readArguments(process.argv.slice(2), { id: text, type: text }, usage);
  const [kind, name, ...more] = positionals;
  if (kind === undefined || !name?.trim()) throw refusal('no name is given.', usage);
  if (more.length > 0)
    throw refusal(`after “${name}” there is more: ${more.join(' ')}.`, `one name in quotation marks.`);
  const path = makeEntity(kind, name.trim(), readShelf(contentDir), values);
  console.log(
    `Made ${contentDir}/${path}. Left to you: its description, and what else src/model/schema/entity.ts documents` +
      `${/\p{sc=Latin}/u.test(name) ? '' : '; the English name under “name”, and this one under “names” by its language'}.\n` +
      'The edition builds once a release names it: by a link, or as its publisher.',
  );
});

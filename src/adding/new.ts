/*
 * `npm run new -- organization "Name"`: makes the file of a person, an organization, a term or an area.
 */
import { parseArgs } from 'node:util';
import { kindNames, makeEntity } from './entity-file.ts';
import { parse } from './options.ts';
import { Refusal } from './refusal.ts';
import { readShelf } from './shelf.ts';
import { ContentError } from '../model/mistake.ts';
import { contentDir } from '../site.ts';

try {
  const usage = `npm run new -- organization "Its name", or ${kindNames.join(', ')}; --id for its id, --type for its sort.`;
  const text = { type: 'string' } as const;
  const { positionals, values } = parse(
    () => parseArgs({ allowPositionals: true, options: { id: text, type: text } }),
    usage,
  );
  const [kind, name, ...more] = positionals;
  if (kind === undefined || name === undefined || more.length > 0) {
    throw new Refusal({
      problem: more.length > 0 ? 'there are words beside the name.' : 'no name is given.',
      expected: usage,
      mend: 'Put the name in quotation marks.',
    });
  }
  const path = makeEntity(kind, name, readShelf(contentDir), values.id, values.type);
  console.log(
    `Made ${contentDir}/${path}. Left to you: its description, and what else src/model/schema/ documents.\n` +
      'The edition builds once a release names it: by a link, or as its publisher.',
  );
} catch (error) {
  if (!(error instanceof ContentError || error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

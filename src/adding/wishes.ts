import type { z } from 'zod';
import { flag, readArguments, text } from '../command/arguments.ts';
import { refusal } from '../command/refusal.ts';
import { language, source } from '../model/schema/common.ts';
import { day } from '../model/schema/date.ts';

const usage = `npm run add -- release.txt --url https://… --publisher an-organization
  --id          the id, if it is not to be made of day and title
  --title       the title, where the page has other lines as long
  --published   the day of publication, as 2013-09-27
  --captured    the day of the capture, if it is not today
  --language    the language (BCP 47), as en
  --genre       the publisher’s name for this kind of text
  --gone        instead of a file: the page at the address is not there any more
  --no-record   leaves npm run record to you, as for many releases`;

/** What an author says of a release that is to be added; what is left out is found, or left to the editor. */
export type Wishes = ReturnType<typeof readWishes>;

/**
 * Reads the arguments of `npm run add`; `path` is where the captured text lies, none where the page is gone.
 * @throws {Help} if it was asked for.
 * @throws {Refusal} if they are not as `usage` says.
 */
export function readWishes(args: readonly string[], today: string) {
  const { values, positionals } = readArguments(
    args,
    {
      ...{ url: text, publisher: text, id: text, title: text, published: text, captured: text, language: text },
      genre: text,
      gone: flag,
      record: { type: 'boolean', default: true },
    },
    usage,
    1,
  );
  const [path] = positionals;
  const { url, captured = today, ...rest } = values;
  if (rest.gone && path !== undefined) throw refusal(`${path} is named, and --gone says that there is none.`, usage);
  if (!rest.gone && path === undefined) throw refusal('no file is named.', usage);
  if (url === undefined) throw refusal('no address is named.', '--url, the address of the page that was copied.');
  check('url', url, source.shape.url);
  check('published', rest.published, day);
  check('captured', captured, day);
  if (captured > today) throw refusal(`--captured is “${captured}”.`, `a day that has come: today is ${today}.`);
  check('language', rest.language, language);
  return { ...rest, path, url, captured };
}

/**
 * Holds the text of an option against what content may have for it.
 * @throws {Refusal} if it may not.
 */
function check(option: string, value: string | undefined, schema: z.ZodType): void {
  const checked = value === undefined ? undefined : schema.safeParse(value);
  if (checked?.error) throw refusal(`--${option} is “${String(value)}”.`, checked.error.issues[0]?.message ?? '');
}

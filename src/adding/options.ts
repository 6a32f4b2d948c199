import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { language, source } from '../model/schema/common.ts';
import { day } from '../model/schema/date.ts';
import { Refusal } from './refusal.ts';

/** How `npm run add` is used. */
export const usage = `npm run add -- release.txt --url https://… --publisher an-organization
  --id          the id, if it is not to be made of day and title
  --title       the title, where the page has other lines as long
  --published   the day of publication, as 2013-09-27
  --captured    the day of the capture, if it is not today
  --language    the language (BCP 47), as en
  --genre       the publisher’s name for this kind of text
  --gone        instead of a file: the page at the address is not there any more
  --no-record   leaves npm run record to you, as for many releases`;

/** What was typed, checked. */
export interface Options {
  path: string | undefined;
  url: string;
  publisher?: string | undefined;
  id?: string | undefined;
  title?: string | undefined;
  language?: string | undefined;
  genre?: string | undefined;
  published?: string | undefined;
  captured?: string | undefined;
  gone: boolean;
  record: boolean;
}

/**
 * Reads the arguments of `npm run add`.
 * @throws {Refusal} if they are not as `usage` says.
 */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values, positionals } = parse(
    () =>
      parseArgs({
        args: [...args],
        allowPositionals: true,
        allowNegative: true,
        options: {
          url: text,
          publisher: text,
          id: text,
          title: text,
          language: text,
          genre: text,
          published: text,
          captured: text,
          gone: { type: 'boolean', default: false },
          record: { type: 'boolean', default: true },
        },
      }),
    usage,
  );
  const [path, ...more] = positionals;
  const { url, ...rest } = values;
  if (more.length > 0 || (path === undefined) !== rest.gone) {
    throw refusal(
      path === undefined ? 'no file is named.' : `one file too many is named: ${more.at(-1) ?? path}.`,
      usage,
    );
  }
  if (url === undefined) throw refusal('no address is named.', '--url, the address of the page that was copied.');
  check('url', url, source.shape.url);
  check('published', rest.published, day);
  check('captured', rest.captured, day);
  check('language', rest.language, language);
  return { path, url, ...rest };
}

/** Does `read`; what Node finds wrong with the arguments is refused, and how they are used is told. */
export function parse<Parsed>(read: () => Parsed, usage: string): Parsed {
  try {
    return read();
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error), usage);
  }
}

function check(option: string, value: string | undefined, schema: z.ZodType): void {
  const checked = value === undefined ? undefined : schema.safeParse(value);
  if (checked?.error) throw refusal(`--${option} is “${String(value)}”.`, checked.error.issues[0]?.message ?? '');
}

function refusal(problem: string, expected: string): Refusal {
  return new Refusal({ problem, expected, mend: 'Type the command anew.' });
}

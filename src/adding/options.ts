import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { z } from 'zod';
import { reasonOf } from '../model/mistake.ts';
import { Refusal } from './refusal.ts';

/** An option with a text after it. */
export const text = { type: 'string' } as const;

/**
 * What was typed after a command: the words, and the options that it has.
 * @throws {Refusal} telling `usage`, if an option is none, lacks its text, or is `--help`.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  if (args.includes('--help')) throw refusal('this is how the command is used.', usage);
  try {
    return parseArgs({ args: [...args], allowPositionals: true, allowNegative: true, options });
  } catch (error) {
    // What Node adds is about words that begin with a hyphen, of which a command has none.
    const [problem = ''] = reasonOf(error).split(/(?<=')\. /);
    throw refusal(`${problem}.`, usage);
  }
}

/**
 * Holds the text of an option against what content may have for it.
 * @throws {Refusal} if it may not.
 */
export function check(option: string, value: string | undefined, schema: z.ZodType): void {
  const checked = value === undefined ? undefined : schema.safeParse(value);
  if (checked?.error) throw refusal(`--${option} is “${String(value)}”.`, checked.error.issues[0]?.message ?? '');
}

/** What is typed otherwise than `expected`. */
export function refusal(problem: string, expected: string): Refusal {
  return new Refusal({ problem, expected, mend: 'Type the command anew.' });
}

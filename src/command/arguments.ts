import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { reasonOf } from '../model/mistake.ts';
import { refusal, Help } from './refusal.ts';

/** An option with a text after it. */
export const text = { type: 'string' } as const;
/** An option that is said or not. */
export const flag = { type: 'boolean', default: false } as const;

/**
 * What was typed after a command: the words, at most as many as it takes, and the options that it has.
 * @throws {Help} if it was asked for, by `--help`.
 * @throws {Refusal} telling `usage`, if an option is none or lacks its text, or a word is too much.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
  most: number,
) {
  if (args.includes('--help') || args.includes('-h')) throw new Help(usage);
  const read = parsed(args, options, usage);
  const more = read.positionals.slice(most);
  if (more.length > 0) throw refusal(`this is too much: ${more.join(' ')}.`, usage);
  return read;
}

function parsed<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, allowNegative: true, options });
  } catch (error) {
    // What Node adds is about words that begin with a hyphen, of which a command has none.
    const [problem = ''] = reasonOf(error).split(/(?<=')\. /);
    throw refusal(`${problem}.`, usage);
  }
}

import { z } from 'zod';
import { languageName } from '../language.ts';
import { date } from './date.ts';

/** One of a list that stands elsewhere, which the mistake quotes. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, `one of ${values.join(', ')}`);
}

/** Text that says something. */
export const words = z.string().trim().min(1, 'some text');

/** The same in one line. */
export const line = words.regex(/^.*$/, 'text in one line');

/** The id of another file: its name without `.md`. */
export const id = z.string().regex(/^[a-z0-9-]+$/, 'an id: a file’s name in content/ without “.md”');

/** The address of a page of the web. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'a web address starting with http:// or https://' });

/** Where something outside the release was read: no statement about the world goes without one. */
export const source = z.strictObject({
  /** The publication's name, the text of the link. */
  name: words,
  /** Its address. */
  url: webAddress,
});

export const sources = z.array(source).min(1, 'at least one source, as “- name: …” and “url: …”');

/** One thing said about the world outside the release. */
export const fact = z.strictObject({
  /** One sentence in the editor's words. */
  text: words,
  /** The same in a few words, for a timeline. */
  short: words.optional(),
  /** When it happened; a dated fact can be a milestone of a meeting. */
  date: date.optional(),
  /** How the editor worked it out, where no source says it in so many words, e.g. “1963 + 50”. */
  derived: words.optional(),
  sources,
});

/** The tag of a language (BCP 47), as `en`, `ko`, `zh-Hant`, `pt-BR`. */
export const language = z
  .string()
  .refine((tag) => languageName(tag) !== undefined, 'the tag of a language (BCP 47), as en, es, ko or zh-Hant');

/** Names by language; `ko-Hani` is a Korean name in Chinese characters. */
export const names = z.record(language, z.array(words).min(1));

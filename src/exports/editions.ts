import { z } from 'zod';
import { absolute, editionsSchemaAddress, exportAddress, homeAddress, releaseAddress } from '../addresses.ts';
import type { Edition } from '../model/edition.ts';
import { wordingsOf, type Words } from '../record/words.ts';

/*
 * What `/editions.json` holds. It grows by an entry for each release, and one for each correction of its words: from
 * the days follows what the edition of any date had. As in `schema.ts`, fields are added, never renamed or removed.
 */

const day = z.iso.date();

const wording = z
  .object({
    date: day.describe('The first edition that has these words.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'SHA-256, in hexadecimal, of the words of the release’s plain text, each followed by a line feed (U+000A), in UTF-8. A word is what stands between spaces (U+0020) and line feeds. In a terminal: tr -s " " "\\n" < text | sha256sum',
      ),
    corrected: z
      .array(z.string())
      .describe('The ids of the passages (p2, p2-1) whose words are others than before; empty at first.'),
  })
  .describe('The words of a release from one edition on, until the next entry.');

const editions = z
  .object({
    $schema: z.url(),
    name: z.string(),
    url: z.url(),
    editions: z
      .array(z.object({ date: day, text: z.string().describe('What was changed.') }))
      .describe('Every edition by its date, newest first: “the edition of 24 November 2026”.'),
    releases: z
      .array(
        z.object({
          id: z.string(),
          url: z.url(),
          text: z.url().describe('Its plain text, with the words it has now.'),
          words: z
            .array(wording)
            .describe(
              'Oldest first. An edition has the words of the last entry whose date is not after its own, and not the release if there is none.',
            ),
        }),
      )
      .describe('Every release, by id.'),
  })
  .meta({
    title: 'The words of every edition',
    description: 'Which words each release had in the edition of each date, as digests that anyone can count.',
  });

/** The words that each release had in the edition of each date. */
export function editionsJson(edition: Edition, words: readonly Words[]): z.output<typeof editions> {
  return {
    $schema: absolute(editionsSchemaAddress),
    name: edition.name,
    url: absolute(homeAddress),
    editions: edition.changes.map(({ date, text }) => ({ date, text })),
    releases: [...wordingsOf(edition, words)]
      .map(([release, wordings]) => ({
        id: release.id,
        url: absolute(releaseAddress(release)),
        text: absolute(exportAddress(release, 'txt')),
        words: wordings,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The JSON Schema (draft 2020-12) of that file. */
export const editionsJsonSchema = {
  $id: absolute(editionsSchemaAddress),
  ...z.toJSONSchema(editions, { io: 'input' }),
};

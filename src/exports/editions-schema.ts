import { z } from 'zod';
import { absolute, editionsSchemaAddress } from '../addresses.ts';

/* The form of `/editions.json` and of the files of its years. As in `schema.ts`, fields are added, never renamed or removed. */

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

const release = z.object({
  id: z.string(),
  url: z.url(),
  text: z.url().describe('Its plain text, with the words it has now.'),
  words: z
    .array(wording)
    .describe(
      'Oldest first. An edition has the words of the last entry whose date is not after its own, and not the release if there is none.',
    ),
});

const year = z
  .string()
  .describe('The year of the day that a release is filed under, or “undated”; the year of an edition’s date.');

const editions = z
  .object({
    $schema: z.url(),
    name: z.string(),
    url: z.url(),
    editions: z
      .array(z.object({ date: day, text: z.string().describe('What was changed.') }))
      .optional()
      .describe(
        'Editions by their date, newest first: “the edition of 24 November 2026”. In the first file the newest fifty, in the file of a year every one of that year.',
      ),
    years: z
      .array(
        z.object({
          year,
          releases: z.int().describe('How many.'),
          editions: z.int().optional().describe('How many.'),
          url: z.url().describe('Its file.'),
        }),
      )
      .optional()
      .describe(
        'The files that have all releases and all editions, by year, newest first. Left out in the file of a year.',
      ),
    year: year.optional().describe('In the file of a year: which one.'),
    edition: z.url().optional().describe('In the file of a year: the file that tells all years.'),
    releases: z
      .array(release)
      .describe('By id: in the file of a year every release of it, in the first file the newest hundred.'),
  })
  .meta({
    title: 'The words of every edition',
    description: 'Which words each release had in the edition of each date, as digests that anyone can count.',
  });

/** What one of these files holds. */
export type Editions = z.output<typeof editions>;

/** The JSON Schema (draft 2020-12) of these files. */
export const editionsJsonSchema = {
  $id: absolute(editionsSchemaAddress),
  ...z.toJSONSchema(editions, { io: 'input' }),
};

import { z } from 'zod';
import { absolute, indexSchemaAddress } from '../addresses.ts';
import { subject, text, url } from './schema.ts';

/*
 * What `/index.json` and the files of its years hold. As in `schema.ts`, fields are added, never renamed or removed.
 */

const day = z.iso.date();
const ids = z.array(z.string());
const year = z.string().describe('The year of the day that a release is filed under, or “undated”.');

const release = z.object({
  id: z.string().describe('Its file’s name, part of its permanent address.'),
  url,
  title: text.describe('As published.'),
  publisher: subject,
  genre: text.describe('The publisher’s name for this kind of text.'),
  translation: text.nullable().describe('The status of a text that is a translation.'),
  truncated: z.boolean().describe('Whether the captured original ends before the release does.'),
  language: z.string().describe('BCP 47.'),
  dates: z
    .object({ meeting: z.string().nullable(), publication: z.string().nullable() })
    .describe('ISO 8601, as far as they are known. Null where none is stated.'),
  meeting: url.nullable().describe('The page of what it reports.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the captured original.'),
  formats: z.array(z.object({ type: z.string().describe('Media type.'), url })).describe('The release as data.'),
});

const concerned = subject.extend({
  description: text.describe('The editor’s.'),
  count: z.int().describe('How many passages concern it: in the file of a year those of that year.'),
  passages: z
    .array(url)
    .describe('Their addresses, newest first: in the first file the newest twenty, in the file of a year all of it.'),
  type: text.optional().describe('The sort of organization or term; areas have none.'),
  names: z.record(z.string(), z.array(text)).optional().describe('Names in other languages, by BCP 47.'),
  acronyms: z.array(text).optional(),
});

const index = z
  .object({
    $schema: url,
    date: day.describe('That of the newest change of the edition.'),
    name: text.optional(),
    description: text.optional(),
    url: url.optional().describe('The edition.'),
    feeds: z.array(url).optional().describe('What is new: RSS and JSON Feed.'),
    schema: url.optional().describe('The JSON Schema of each release’s own JSON.'),
    rights: text.optional().describe('Whose the words are.'),
    counts: z
      .object({
        releases: z.int(),
        passages: z.int(),
        people: z.int(),
        organizations: z.int(),
        glossary: z.int(),
        areas: z.int(),
      })
      .optional()
      .describe('Of the whole edition.'),
    years: z
      .array(z.object({ year, releases: z.int().describe('How many.'), url: url.describe('Its file.') }))
      .optional()
      .describe('The files that have all releases, by year, newest first. Left out in the file of a year.'),
    changes: z
      .array(
        z.object({
          date: day,
          text: text.describe('What was changed.'),
          releases: ids.describe(
            'Those that it published, of more than a hundred the first: editions.json has all days.',
          ),
          corrected: ids.describe('Those whose words it mended, of more than a hundred the first.'),
        }),
      )
      .optional()
      .describe('The newest fifty changes, newest first.'),
    year: year.optional().describe('In the file of a year: which one.'),
    edition: url.optional().describe('In the file of a year: the file that tells all years.'),
    releases: z
      .array(release)
      .describe('Newest first: in the first file the newest hundred, in the file of a year every one of it.'),
    people: z.array(concerned).describe('In the first file the fifty with most passages, and so below.'),
    organizations: z.array(concerned),
    glossary: z.array(concerned),
    areas: z.array(concerned),
  })
  .meta({
    title: 'An edition as data',
    description: 'What the edition holds, its newest releases, and the files that have all of each year.',
  });

/** What the first file and the files of the years hold. */
export type IndexJson = z.output<typeof index>;

/** The JSON Schema (draft 2020-12) of these files; it lets fields be that a later version adds. */
export const indexJsonSchema = { $id: absolute(indexSchemaAddress), ...z.toJSONSchema(index, { io: 'input' }) };

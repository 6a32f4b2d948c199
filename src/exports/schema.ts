import { z } from 'zod';
import { absolute, schemaAddress } from '../addresses.ts';
import { actNames, acts, events, type Code } from '../model/act.ts';
import { eventNames, talks, type TalksCode } from '../model/event.ts';
import { noteKinds } from '../model/note.ts';
import { recaptureStates } from '../model/recapture.ts';
import { subjectKinds } from '../model/subjects.ts';

/*
 * What a release's `.json` holds. The descriptions are the manual: they are published with the JSON Schema.
 * Fields are added, never renamed or removed; what is not stated is null.
 */

export const url = z.url().describe('A whole web address.');
export const text = z.string().describe('Plain text in one line.');

const source = z.object({ name: text, url }).describe('Where something outside the release was read.');

export const subject = z
  .object({
    kind: z.enum(subjectKinds),
    id: z.string().describe('Unique in the edition.'),
    name: text,
    url,
  })
  .describe('A person, an organization, a term of the glossary or an area of cooperation.');

const statedDate = z
  .object({
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable()
      .describe('ISO 8601, as far as it is known: a day, a month or a year. Null where it is not stated.'),
    note: text.nullable().describe('How it is known, or why it is not (the editor’s words).'),
    sources: z.array(source),
  })
  .describe('A date, or the fact that none is stated.');

const statement = z
  .object({
    id: z.string().nullable().describe('What other statements of the release call it.'),
    speakers: z.array(subject),
    act: z
      .enum(actNames)
      .describe(`What they do by saying it. ${actNames.map((name) => `${name}: ${acts[name].means}`).join('; ')}.`),
    quote: z.string().describe('An exact substring of the passage’s text.'),
    to: z.array(subject).describe('Whom it addresses, where the text says so.'),
    for: z.array(subject).describe('Whose words it gives, or on whose behalf it is said.'),
    answers: z.string().nullable().describe('The id of the statement of this release that it answers.'),
    code: z
      .enum(Object.keys(events) as Code[])
      .nullable()
      .describe('The kind of event (CAMEO), by the editor.'),
    areas: z.array(subject),
  })
  .describe('Who said what.');

const note = z
  .object({ kind: z.enum(noteKinds), text, sources: z.array(source) })
  .describe('The editor’s words beside a passage or on the release, never the source’s.');

const passage = z
  .object({
    id: z.string().describe('Its fragment: p2, p4b, p2-1.'),
    url,
    label: z.string().describe('Its number as the edition prints it: 2, 4b, 2.1.'),
    number: z.string().nullable().describe('Its number as the source prints it; null for sub-points.'),
    mark: z.string().nullable().describe('What the source prints before it: “2.”, “º”.'),
    parent: z.string().nullable().describe('The id of the passage whose sub-point it is.'),
    title: text.nullable().describe('The editor’s label.'),
    headings: z.array(text).describe('Headings of the source that stand before it.'),
    text: text.describe('Its exact words, without its mark and its sub-points.'),
    mentions: z
      .array(z.object({ words: text.describe('The words of the passage that name it.'), subject }))
      .describe('Whom and what it names, in the order of the text.'),
    areas: z.array(subject),
    statements: z.array(statement),
    notes: z.array(note),
  })
  .describe('A numbered paragraph or one of its sub-points.');

const meeting = z
  .object({
    url,
    kind: z.enum(eventNames).describe('A meeting, or what else the release reports or is.'),
    code: z
      .enum(Object.keys(talks) as TalksCode[])
      .nullable()
      .describe('The kind of event (CAMEO), by the editor.'),
    title: text,
    place: text.nullable(),
    occasion: text.nullable(),
    between: z.array(subject).describe('The parties.'),
    participants: z.array(subject).describe('The people who met, spoke or signed.'),
    summary: text.describe('What it was about, in the editor’s words.'),
  })
  .describe('What the release reports or is.');

const release = z
  .object({
    $schema: url,
    id: z.string().describe('Its file’s name, part of its permanent address.'),
    url,
    title: text.describe('As published.'),
    description: text.describe('One sentence of the editor’s.'),
    publisher: subject,
    genre: text.describe('The publisher’s name for this kind of text.'),
    language: z.string().describe('BCP 47.'),
    translation: z
      .object({ mark: text.describe('The source’s own line.'), status: text })
      .nullable()
      .describe('Where the text is a translation.'),
    dates: z
      .object({ meeting: statedDate.nullable(), publication: statedDate, capture: statedDate })
      .describe('Three dates that are never merged.'),
    source: z
      .object({
        url: url.describe('Where the release was published.'),
        file: url.describe('The captured original, byte for byte.'),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        furniture: z.array(text).describe('Its lines that are the web page’s and not the release’s.'),
        truncated: z.boolean().describe('Whether it ends before the release does.'),
        captures: z
          .array(
            z.object({
              date: z.iso.date().describe('The day on which the page was looked up again.'),
              state: z.enum(recaptureStates).describe('How its words were found.'),
              sha256: z.string().nullable().describe('SHA-256 of the file captured then; null where the page is gone.'),
              difference: z
                .array(text)
                .describe('Where its words differ: [-only in the captured original-], {+only in the new capture+}.'),
            }),
          )
          .describe('How the page was found since it was captured, the first look first.'),
      })
      .describe('The captured original.'),
    numbering: z.enum(['source', 'position']).describe('Whether the numbers are the source’s own or the edition’s.'),
    passages: z.array(passage).describe('In the order of the source; sub-points follow the passage that holds them.'),
    closing: z.array(text).describe('The source’s lines after the body: signature, mark of a translation.'),
    signatories: z.array(subject).describe('Whom the signature names.'),
    meeting: meeting.nullable(),
    notes: z.array(note).describe('On the release as a whole.'),
    rights: z
      .object({
        text,
        editorial: url.describe('The licence of the editor’s words: titles of passages, descriptions, notes.'),
      })
      .describe('Whose the words are; there is no licence to those of the release.'),
    edition: z
      .object({ name: text, url, date: z.iso.date().describe('That of its newest change.') })
      .describe('The edition that this is from.'),
  })
  .meta({
    title: 'A press release as a documentary edition',
    description: 'The verbatim text of a release with its addresses, and, apart from it, what the editor adds.',
  });

/** A release as its `.json` holds it. */
export type ReleaseJson = z.output<typeof release>;

/** The JSON Schema (draft 2020-12) of a release's `.json`; it lets fields be that a later version adds. */
export const releaseJsonSchema = { $id: absolute(schemaAddress), ...z.toJSONSchema(release, { io: 'input' }) };

import { z } from 'zod';
import { actNames, events, type Code } from '../act.ts';
import { eventNames, talks, type TalksCode } from '../event.ts';
import { noteKinds } from '../note.ts';
import { recaptureStates } from '../recapture.ts';
import { id, language, line, oneOf, source, words } from './common.ts';
import { date, day } from './date.ts';

/** The address of a passage in its release: `p2`, `p4b`, `p2-1`. */
const passage = z.string().regex(/^p\d+[a-z]*(-\d+)?$/, 'a passage’s id, as p2, p4b or p2-1');

/** A date that the source or another source states, or the fact that none does. */
const statedDate = z.strictObject({
  /** The date; left out where it is not stated. */
  date: date.optional(),
  /** How it is known, or why it is not. */
  note: words.optional(),
  sources: z.array(source).default([]),
});

/** Who said what, in the exact words of one passage. */
const statement = z.strictObject({
  passage,
  /** A name for it, where another statement answers it: `scholarships`. */
  id: id.optional(),
  /** The people, or organizations, who speak. */
  speakers: z.array(id).min(1),
  /** What they do by saying it; `src/model/act.ts` says what each act means. */
  act: oneOf(actNames),
  /** An exact substring of the passage. */
  quote: words,
  /** The people or organizations addressed, where the text says so; a hope addressed to the other side is a request. */
  to: z.array(id).default([]),
  /** The people or organizations whose words these are, or on whose behalf they are said. */
  for: z.array(id).default([]),
  /** The `id` of the statement of this release that it answers. */
  answers: id.optional(),
  /** The kind of event (CAMEO) where the act leaves a choice, in quotation marks: `"0211"`. */
  code: oneOf(Object.keys(events) as Code[]).optional(),
  /** The areas it concerns. */
  areas: z.array(id).default([]),
});

/** The editor's words beside a passage, or on the release. */
const note = z
  .strictObject({
    /** Left out for a note on the release itself, which needs no source. */
    passage: passage.optional(),
    kind: oneOf(noteKinds),
    /** Markdown. */
    text: words,
    sources: z.array(source).default([]),
  })
  .refine((note) => note.passage === undefined || note.sources.length > 0, {
    path: ['sources'],
    error: 'at least one source, as “- name: …” and “url: …”',
  });

/** What the words of a passage date: a line of the timeline. */
const dated = z.strictObject({
  passage,
  date,
  /** An exact substring of the passage, with what is dated and, if it can be, the date. */
  quote: words,
  /** How the date was worked out, where the words do not say it: “this year” is the meeting's. */
  derived: words.optional(),
  /** The subject among the milestones whose dated fact gives another date for the same. */
  contradicts: id.optional(),
});

/** The meeting that the release reports, or what else it reports or is; a release may have none. */
const meeting = z.strictObject({
  /** Telephone talks, a letter and the like have their own words on the pages; `src/model/event.ts` lists them. */
  kind: oneOf(eventNames).default('meeting'),
  title: words,
  place: words.optional(),
  /** E.g. “On the sidelines of the 68th session of the UN General Assembly”. */
  occasion: words.optional(),
  /** The kind of event (CAMEO) where the kind leaves a choice, in quotation marks: `"044"`. */
  code: oneOf(Object.keys(talks) as TalksCode[]).optional(),
  /** The parties: ids of organizations. */
  between: z.array(id).default([]),
  /** The people who met, spoke or signed. */
  participants: z.array(id).default([]),
  /** What it was about, in a few lines of the editor's (Markdown). */
  summary: words,
  /** Entities and areas whose dated facts make the timeline of the meeting. */
  milestones: z.array(id).default([]),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits, as sha256sum prints them');

/** A later look at the page of the source; `npm run add` writes it. */
const recapture = z
  .strictObject({
    date: day,
    /** Whether the page has the same words, others, or is not there any more. */
    state: oneOf(recaptureStates),
    /** Of the file captured then. */
    sha256: sha256.optional(),
    /** Where its words differ: `[-only in the source-]`, `{+only in the new capture+}`. */
    difference: z.array(words).default([]),
  })
  .refine(({ state, sha256: digest }) => (state === 'gone') === (digest === undefined), {
    path: ['sha256'],
    error: 'the SHA-256 of what was captured, and none where the page is gone',
  })
  .refine(({ state, difference }) => (state === 'changed') === difference.length > 0, {
    path: ['difference'],
    error: 'what differs, where the state is “changed”, and nothing elsewhere',
  });

/**
 * The front matter of `content/releases/<id>.md`.
 * The body is the release and nothing else; the captured source lies beside it as `<id>.txt`.
 */
export const releaseSchema = z.strictObject({
  /** The title as published, in one line. */
  title: line,
  /** One sentence of the editor's for search results and link previews. */
  description: words,
  /** The organization that published it. */
  publisher: id,
  /** The language of the release (BCP 47). */
  language,
  /** The publisher's name for this kind of text, e.g. “Press release”. */
  genre: words,
  /** Three dates that are never merged. */
  dates: z.strictObject({ meeting: statedDate.optional(), publication: statedDate, capture: statedDate }),
  source: z.strictObject({
    /** Where the release was published. */
    url: source.shape.url,
    /** SHA-256 of the captured file, in hexadecimal. */
    sha256,
    /** Lines of the captured file that are the web page's, not the release's, in order. */
    furniture: z.array(words).default([]),
    /** Whether the capture ends before the release does. */
    truncated: z.boolean().default(false),
    /** How the page was found since, the first look first. */
    captures: z.array(recapture).default([]),
  }),
  /** The line that signs the release; a mention is a link, as in the body. */
  signature: words.optional(),
  /** The mark of a translation, as the source prints it, e.g. “*unofficial translation”. */
  translation: z
    .strictObject({
      /** The source's own line. */
      mark: words,
      /** What it means, e.g. “Unofficial translation”. */
      status: words,
    })
    .optional(),
  meeting: meeting.optional(),
  /** `position` where the numbers in the text are those of a list in it and not of its paragraphs. */
  numbering: oneOf(['position']).optional(),
  /** The editor's label of each passage, and the areas it concerns. */
  passages: z.record(passage, z.strictObject({ title: words, areas: z.array(id).default([]) })).default({}),
  statements: z.array(statement).default([]),
  dated: z.array(dated).default([]),
  notes: z.array(note).default([]),
});

export type ReleaseData = z.output<typeof releaseSchema>;

import { z } from 'zod';
import { id, webAddress, words } from './common.ts';
import { day } from './date.ts';

/** An address of the edition without its host and folder. */
const address = z
  .string()
  .regex(
    /^\/(?!\/|.*\.\.)[\w.~/-]*(#[\w.~-]+)?$/,
    'an address from the edition’s root, as /areas/trade/ or /glossary/#kt-1',
  );

/** `content/edition.md`: what the site as a whole says of itself; the body is the front page's introduction. */
export const editionSchema = z.strictObject({
  /** The site's name. */
  name: words,
  /** A dozen words that say what it is. */
  description: words,
  /** Where mistakes are reported and every change can be seen: the address of the project's repository, if it is public. */
  repository: webAddress.optional(),
  /** Whose the words are: those of the releases, and the editor's own, which alone the licence is for. */
  rights: z.strictObject({
    text: words,
    licence: z.strictObject({
      name: words,
      url: webAddress,
    }),
  }),
  /** The passage that the front page opens with; without it, the first of the newest release. */
  featured: z.strictObject({ release: id, passage: words }).optional(),
  /** Every change to what is published, one a day; the newest date is the edition's own. */
  changes: z
    .array(
      z.strictObject({
        date: day,
        text: words,
        /** The releases that are published with it; each release is named once. */
        releases: z.array(id).default([]),
        /**
         * Published releases whose words it corrects, as a mistake of capture or transcription; the text says what. Without this
         * no published word can change. `npm run record` then writes down the words of that day.
         */
        corrected: z.array(id).default([]),
      }),
    )
    .min(1),
  /**
   * Where published addresses went that have no page or place of their own any more. Both are written from the
   * edition's root: `from: /areas/trade/`, `to: /areas/trade-and-investment/`. A page leads to a page or a place in
   * one (`/glossary/#kt-1`); a file (`/releases/a.json`) to a file, of which it becomes a copy; a place in a page
   * (`/releases/a/#p3`) to another place in the same page.
   */
  redirects: z.array(z.strictObject({ from: address, to: address })).default([]),
});

import { z } from 'zod';
import { id, words } from './common.ts';
import { day } from './date.ts';

/** `content/edition.md`: what the site as a whole says of itself; the body is the front page's introduction. */
export const editionSchema = z.strictObject({
  /** The site's name. */
  name: words,
  /** A dozen words that say what it is. */
  description: words,
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
      }),
    )
    .min(1),
});

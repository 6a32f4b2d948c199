import { z } from 'zod';
import { date } from './date.ts';
import { words } from './common.ts';

/** `content/edition.md`: what the site as a whole says of itself; the body is the front page's introduction. */
export const editionSchema = z.strictObject({
  /** The site's name. */
  name: words,
  /** A dozen words that say what it is. */
  description: words,
  /** Every change to what is published; the newest date is the edition's own. */
  changes: z.array(z.strictObject({ date, text: words })).min(1),
});

import { z } from 'zod';
import { fact, words } from './common.ts';

/** `content/areas/<id>.md`: an area of cooperation; the body describes it. */
export const areaSchema = z.strictObject({
  /** The area's name, e.g. “Trade and investment”. */
  name: words,
  /** What is known besides, each with its sources. */
  facts: z.array(fact).default([]),
});

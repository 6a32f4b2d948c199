import { z } from 'zod';

/** Whether `text` is a day, month or year that exists in the Gregorian calendar. */
function exists(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month has not is one of another month.
  return date.getUTCMonth() === month - 1;
}

/**
 * A date as far as it is known: `2013-09-26`, `2013-09` or `2013`
 * (ISO 8601-1, 5.2.2: calendar dates, also with reduced precision).
 */
export const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(exists, 'a date that exists, as 2013-09-26, 2013-09 or 2013'),
);

/** A day, as `2013-09-26`. */
export const day = date.refine((text) => text.length === 10, 'a day, as 2013-09-26');

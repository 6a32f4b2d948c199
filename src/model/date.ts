/** By precision: formats are costly to make, and a build writes thousands of dates. */
const formats = (
  [
    { year: 'numeric' },
    { year: 'numeric', month: 'long' },
    { year: 'numeric', month: 'long', day: 'numeric' },
  ] satisfies Intl.DateTimeFormatOptions[]
).map((precision) => new Intl.DateTimeFormat('en-GB', { ...precision, timeZone: 'UTC' }));

/** A date as far as it is known, in words: `2013-09-26` is “26 September 2013”, `2001-03` “March 2001”. */
export function inWords(date: string): string {
  return formats[date.split('-').length - 1]?.format(new Date(date)) ?? date;
}

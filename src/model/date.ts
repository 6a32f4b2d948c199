/** By precision: formats are costly to make, and a build writes thousands of dates. */
const formatsOf = (month: 'long' | 'short') =>
  (
    [
      { year: 'numeric' },
      { year: 'numeric', month },
      { year: 'numeric', month, day: 'numeric' },
    ] satisfies Intl.DateTimeFormatOptions[]
  ).map((precision) => new Intl.DateTimeFormat('en-GB', { ...precision, timeZone: 'UTC' }));
const formats = { long: formatsOf('long'), short: formatsOf('short') };

/**
 * A date as far as it is known, in words: `2013-09-26` is “26 September 2013”, `2001-03` “March 2001”; where there is
 * little room, `short` gives “26 Sept 2013”. No date has no words.
 */
export function inWords(date: string, month: keyof typeof formats = 'long'): string {
  if (date === '') return '';
  return formats[month][date.split('-').length - 1]?.format(new Date(date)) ?? date;
}

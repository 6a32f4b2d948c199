const precisions: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A date as far as it is known, in words: `2013-09-26` is “26 September 2013”, `2001-03` “March 2001”. */
export function inWords(date: string): string {
  const precision = precisions[date.split('-').length - 1];
  return new Date(date).toLocaleDateString('en-GB', { ...precision, timeZone: 'UTC' });
}

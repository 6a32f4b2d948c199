import type { Item } from './item.ts';

/** Stand in a citation for the number and the fragment of a passage. */
export const marks = { label: '\uE002', id: '\uE003' };

/**
 * Stand for what differs from release to release. A letter is at both ends, because styles treat what is in no alphabet
 * of Europe otherwise. Of a date the month’s name is printed, and its year and day as they are.
 */
const standIns = { title: 'A\uE004a', author: 'A\uE005a', publisher: 'A\uE006a', URL: 'A\uE007a', year: 7777, day: 88 };

/** Finds these in a citation. */
export const anyMark = new RegExp(Object.values(standIns).join('|'), 'g');

/**
 * What every style prints as it is: it begins with a letter of such an alphabet, ends with a letter or figure, and
 * between are no quotation marks to be turned, signs of HTML, spaces to be joined or divisions of names.
 */
const plain =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}](?:[\p{L}\p{M}\p{N},.:;()’“”/–—-]| (?![ :;?!»]))*[\p{L}\p{M}\p{N}]$/u;

/**
 * An item with marks in place of what is printed as it is, so that one run of a style’s engine serves all releases of a
 * kind, and what the marks stand for.
 */
export function withMarks(item: Item): { marked: Item; values: Record<string, string> } {
  const values: Record<string, string> = {};
  const hide = <Mark extends string | number>(mark: Mark, value: string | number): Mark => {
    values[String(mark)] = String(value);
    return mark;
  };
  const hidePlain = (mark: string, text: string) => (plain.test(text) ? hide(mark, text) : text);
  const marked: Item = {
    ...item,
    id: 'release',
    title: hidePlain(standIns.title, item.title),
    author: [{ literal: hidePlain(standIns.author, item.author[0].literal) }],
    publisher: hidePlain(standIns.publisher, item.publisher),
    URL: hide(standIns.URL, item.URL),
    // No style prints it.
    note: '',
  };
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  // Other figures could be taken for those of the date.
  const hasFigures = /\d/.test([marked.title, marked.author[0].literal, marked.publisher, marked.genre].join());
  if (year === undefined || hasFigures) return { marked, values };
  const parts = [
    hide(standIns.year, year),
    ...(month === undefined ? [] : [month]),
    ...(day === undefined ? [] : [hide(standIns.day, day)]),
  ];
  return { marked: { ...marked, issued: { 'date-parts': [parts] } }, values };
}

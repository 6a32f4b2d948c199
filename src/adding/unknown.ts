import { isOfCalendar } from './day.ts';

const small = '(?:of|the|for|on|and|to|de|del|la|las|los|el|y|e|des|du|da|do|dos|et|und|für|von|van|der)';
const capitalised = new RegExp(
  String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?:\s(?:${small}\s){0,2}\p{Lu}[\p{L}\p{M}\p{N}’'-]*)*`,
  'gu',
);

/** A stretch of a text without its known names. */
export interface Run {
  words: string;
  /** Whether it begins a paragraph. */
  starts: boolean;
  /** Whether a known name follows. */
  linked: boolean;
}

/**
 * What may be names that the edition does not know: words in capitals in the middle of a sentence; `text` is the whole of
 * the runs. Each is given once, in the order of the text.
 */
export function unknownNames(runs: readonly Run[], text: string): string[] {
  const lower = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  const found = runs.flatMap(({ words, starts, linked }) =>
    [...words.matchAll(capitalised)].flatMap(({ 0: name, index }) => {
      const before = words.slice(0, index);
      const opens = /^["'“‘«(¿¡*\s]*$/.test(before) ? starts : /[.!?:。]["'”’»)]*\s+["'“‘«(¿¡]*$/u.test(before);
      const [first = '', ...rest] = name.split(' ');
      // The first word of a sentence says nothing by its capital.
      const drops = opens && (rest.length === 0 || lower.has(first.toLowerCase()) || first.length < 4);
      const left = (drops ? rest.join(' ') : name)
        .replace(new RegExp(`^(?:${small} )+`, 'u'), '')
        .replace(/[’']s?$/u, '');
      // A lone word before a known name is a title of whose name it is: “Minister”.
      const isTitle = linked && !left.includes(' ') && words.trimEnd().endsWith(left);
      if (isTitle || lower.has(left.toLowerCase())) return [];
      return left.length > 1 && !left.split(' ').every(isOfCalendar) ? [left] : [];
    }),
  );
  return [...new Set(found)];
}

/** Whether names can be told by their capitals. */
export function hasCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Ll}/su.test(text);
}

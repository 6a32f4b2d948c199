import { isOfCalendar } from './day.ts';

const small = '(?:of|the|for|on|and|to|de|del|la|las|los|el|y|e|des|du|da|do|dos|et|und|für|von|van|der)';
const word = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'–-][\p{L}\p{M}\p{N}]+)*[’']?`;
const capitalised = new RegExp(String.raw`${word}(?:\s(?:${small}\s){0,2}${word})*`, 'gu');
/** “Seoul on May” of “in Seoul on May 10”. */
const dated = new RegExp(String.raw`(?: ${small})+ (\p{L}+)$`, 'u');
/**
 * What shows a name where a script has no capitals: katakana for a foreign one; in Chinese a dot within it, of which an
 * office before is no part and the end is a guess; in Korean an office after it.
 */
const shown = [
  /[\p{sc=Kana}ー]{2,}(?:[・＝][\p{sc=Kana}ー]+)+|[\p{sc=Kana}ー]{3,}/gu,
  /[\p{sc=Han}--[长長统統理席使官卿员員]]{1,4}(?:[·‧•]\p{sc=Han}{1,4})+/gv,
  /(?<!\p{L})\p{sc=Hang}{2,4}(?=\s(?:대통령|국무총리|총리|장관|차관|차관보|대사|국장|의장|사무총장|위원장)(?!\p{N}))/gu,
];

/** A stretch of a text without its known names. */
export interface Run {
  words: string;
  /** Whether it begins a paragraph. */
  starts: boolean;
  /** Whether a known name follows. */
  linked: boolean;
}

/**
 * What may be names that the edition does not know: words in capitals in the middle of a sentence, and what shows a name
 * in scripts without capitals; `text` is the whole of the runs. Each is given once.
 */
export function unknownNames(runs: readonly Run[], text: string): string[] {
  const lower = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  const found = runs.flatMap(({ words, starts, linked }) =>
    [...words.matchAll(capitalised)].flatMap(({ 0: name, index }) => {
      const before = words.slice(0, index);
      const opens = /^[\p{P}\p{S}\s]*$/u.test(before) ? starts : /[.!?:。]["'”’»)]*\s+["'“‘«(¿¡\s]*$/u.test(before);
      const [first = '', ...rest] = name.split(' ');
      // The first word of a sentence says nothing by its capital.
      const drops = opens && (rest.length === 0 || lower.has(first.toLowerCase()) || first.length < 4);
      const left = (drops ? rest.join(' ') : name)
        .replace(dated, (end, last: string) => (isOfCalendar(last) ? '' : end))
        .replace(new RegExp(`^(?:${small} )+`, 'u'), '')
        .replace(/[’']s?$/u, '');
      // A lone word before a known name is a title of whose name it is: “Minister”.
      const isTitle = linked && !left.includes(' ') && words.trimEnd().endsWith(left);
      if (isTitle || lower.has(left.toLowerCase())) return [];
      return left.length > 1 && !left.split(' ').every(isOfCalendar) ? [left] : [];
    }),
  );
  const others = runs.flatMap(({ words }) => shown.flatMap((sign) => words.match(sign) ?? []));
  return [...new Set([...found, ...others])];
}

/** Whether a text has letters that know no capitals, which may be names: not the signs ª and º. */
export function hidesNames(text: string): boolean {
  return /(?![ªº])\p{Lo}/u.test(text);
}

/*
 * Numbers before paragraphs, as sources print them: “1.”, “２　”, “三、”.
 */

/** The digits of Han numbers up to 99: 一, 十二, 三十. */
export const hanDigits = '一二三四五六七八九十';

/**
 * A number and its stop, or, as in Japanese, a number and an ideographic space; “3.5” and “2013. 9. 26.” are none. Of
 * Han numbers those with a stop of their own: “三、四名大使” counts ambassadors.
 */
const atStart = new RegExp(
  String.raw`^(?:(\p{Nd}{1,9})(?:([.)．）、])(?!\s*\p{Nd})|(?=\u3000))|([${hanDigits}]{1,3})([、．])(?![${hanDigits}]))\s*`,
  'u',
);

/** A number before a paragraph, read as written. */
export interface NumberAtStart {
  number: number;
  /** What ends it; a Han number has stops of its own. */
  stop: string;
  /** As the source prints it: `1.`. */
  mark: string;
  /** What follows. */
  text: string;
}

/** The number that a line starts with; nothing where it starts with none. */
export function numberOf(line: string): NumberAtStart | undefined {
  const [whole = '', digits = '', stop = '', han = '', hanStop = ''] = atStart.exec(line) ?? [];
  if (!whole) return undefined;
  return {
    number: han ? ofHan(han) : Number(inPlainDigits(digits)),
    stop: han ? `一${hanStop}` : stop,
    mark: digits + stop + han + hanStop,
    text: line.slice(whole.length),
  };
}

/** A text in its compatible form (NFKC), with 0–9 for the digits of any script: ２ and ٢ are 2. */
export function inPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** The digits of a script stand in a row in Unicode, from its 0 to its 9, with others neither before nor after. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  return Array.from({ length: 10 }, (_, less) => code - less).findIndex(
    (one) => !/\p{Nd}/u.test(String.fromCodePoint(one - 1)),
  );
}

/** 三十二 is 32, 十二 is 12, 三 is 3. */
function ofHan(digits: string): number {
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const value = (digit = '') => hanDigits.indexOf(digit) + 1;
  return (digits.includes('十') ? (tens ? value(tens) : 1) * 10 : 0) + (ones ? value(ones) : 0);
}

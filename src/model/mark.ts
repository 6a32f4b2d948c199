import { hanDigits } from './number.ts';

/*
 * Marks before sub-points and list items, as sources print them. The edition's files have “-” for all of them.
 */

/**
 * Signs: every symbol, dash and number in a circle that Unicode has (general categories So, Sm, Pd, No), the bullets that
 * it counts as punctuation, and letters that serve as bullets: º, o, ㅇ.
 */
const sign = String.raw`[\p{So}\p{Sm}\p{Pd}\p{No}•‣⁃⁌⁍⁎⁕※·‧・･*＊ºoㅇᄋ]\uFE0F?`;
/** Numbers and letters in brackets of East Asia, and Han numbers in any: （十一）, 〔二〕, 【3】. */
const bracketed = String.raw`[(（][${hanDigits}]{2,3}[)）]|[〔［【](?:\p{L}|[${hanDigits}]{1,3}|\p{Nd}{1,3})[〕］】]`;
/** Letters, roman and other numbers with their stop or brackets: (a), b), iv., Ⅱ., 가., 1), （２）, ア、, 三、 */
const label = String.raw`[(（]?(?:[\p{L}\p{Nl}]|[ivxlcdm]{2,6}|\p{Nd}{1,3})[.)．）]|${bracketed}|[\p{sc=Hira}\p{sc=Kana}${hanDigits}]{1,3}、`;

const signAlone = new RegExp(`^${sign}$`, 'u');
/** A letter of kana needs none: “ア　専門家会合は”. */
const labelAlone = new RegExp(String.raw`^(?:${label}|[\p{sc=Kana}])$`, 'iu');
/** Marks that are never part of a word and may stand right before it: “①First”, “※다만”, “(a)First”, “三、第三”. */
const apart = String.raw`[\p{So}\p{No}\u2190-\u21FF\u25A0-\u25FF•‣⁃⁌⁍※・･＊]\uFE0F?|[(（](?:\p{L}|[ivxlcdm]{2,6}|\p{Nd}{1,3})[)）]|${bracketed}|[\p{sc=Hira}\p{sc=Kana}${hanDigits}]{1,3}、`;
/** Those that a number may follow at once: “（二）2025年”. */
const closed = String.raw`（(?:\p{L}|\p{Nd}{1,3})）|${bracketed}`;
const unspaced = new RegExp(`^(?:(${closed})(?=[^\\s.])|(${apart})(?=[^\\s\\d.\\uFE0F]))`, 'iu');

/** Whether a word is a mark; only sub-points, which are printed with it, may have letters and numbers for marks. */
export function isMark(word: string, subpoint = true): boolean {
  return signAlone.test(word) || (subpoint && labelAlone.test(word));
}

/** A line with a space after its mark. */
export function spaceAfterMark(line: string): string {
  return line.replace(unspaced, '$& ');
}

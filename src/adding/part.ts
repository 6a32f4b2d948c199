import { isMark, spaceAfterMark } from '../model/mark.ts';
import { numberOf, type NumberAtStart } from '../model/number.ts';
import { tokensOf } from '../model/token.ts';
import type { Line } from './capture.ts';
import { afterDay, isOfCalendar } from './day.ts';
import { endsSentence, leadsOn, widthOf } from './sentence.ts';

/** A line of a body and what it is: a numbered paragraph, a sub-point, a heading, or text without any of them. */
export interface Part {
  kind: 'numbered' | 'subpoint' | 'heading' | 'text';
  /** The number or mark before it, as the source prints it; empty where there is none, or where it stays in the text. */
  mark: string;
  text: string;
}

/** What is wider than that is no heading. */
const widestHeading = 70;

/** Says what each line of a body is; lines that a copy broke within a sentence are put together again. */
export function partsOf(body: readonly Line[]): Part[] {
  const lines = unbroken(body);
  const [first, ...others] = lines.flatMap((line, index) => {
    const number = paragraphNumber(line);
    return number ? [{ ...number, above: lines[index - 1] }] : [];
  });
  // Some ministries number from the second paragraph on.
  const begins = first?.number === 1 || (first?.number === 2 && others.some(({ number }) => number === 3));
  const isNumbered = first !== undefined && begins && !/[:：]$/u.test(first.above ?? '');
  const labels = lines.filter((line) => markOf(line)?.isLabel).length;
  // Where paragraphs have a sign or a label instead of a number, other marks are those of sub-points.
  const own = isNumbered || !lines[0] ? undefined : markOf(lines[0]);
  const isOwn = (marked: Mark) => own && (own.isLabel ? marked.isLabel : marked.mark === own.mark);

  let last = 0;
  let within = 0;
  /** What stands above: only right under a paragraph is a list one of sub-points. */
  let above: 'nothing' | 'opening' | 'paragraph' | 'more' = isNumbered ? 'opening' : 'nothing';
  return lines.map((line, index): Part => {
    const number = paragraphNumber(line);
    const follows = number && number.number >= last && number.number <= last + 5 && number.number !== within + 1;
    if (
      isNumbered &&
      number &&
      number.stop === first.stop &&
      (follows || (number.number === last + 1 && within === 0))
    ) {
      last = number.number;
      within = 0;
      above = 'paragraph';
      return { kind: 'numbered', mark: number.mark, text: number.text };
    }
    const marked = markOf(line);
    const isSubpoint =
      marked && above !== 'nothing' && !isOwn(marked) && (marked.isLabel ? above === 'paragraph' && labels > 1 : true);
    if (isSubpoint) {
      within = number?.number ?? within;
      return { kind: 'subpoint', mark: marked.mark, text: marked.text };
    }
    if (isHeading(line, lines[index + 1])) {
      if (above === 'paragraph') above = 'more';
      return { kind: 'heading', mark: '', text: line };
    }
    if (above !== 'opening') above = isNumbered ? 'more' : 'paragraph';
    return { kind: 'text', mark: '', text: line };
  });
}

/** The lines of a body, those that go on in small letters put to the one before. */
function unbroken(body: readonly Line[]): string[] {
  const lines: string[] = [];
  for (const { text, apart } of body) {
    const above = lines.at(-1);
    const goesOn = above !== undefined && !apart && /^\p{Ll}/u.test(text) && !markOf(text);
    if (goesOn && !endsSentence(above) && !/[:;]$/.test(above)) lines.push(`${lines.pop() ?? ''} ${text}`);
    else lines.push(text);
  }
  return lines;
}

/** The number that a line starts with, unless it is a day's: “29. Mai”. */
function paragraphNumber(line: string): NumberAtStart | undefined {
  const found = numberOf(line);
  return found && !isOfCalendar(/^[\p{L}\p{M}]+/u.exec(found.text)?.[0] ?? '') ? found : undefined;
}

/** Whether a line is an item of a list below the line `above`: it has a mark, and there is one above or what leads to it. */
export function isItem(line: string, above: string | undefined): boolean {
  const marked = markOf(line);
  if (!marked || above === undefined) return false;
  // “A. Prova” signs.
  const isText = !marked.isLabel || endsSentence(line) || leadsOn(line);
  return isText && (leadsOn(above) || markOf(above)?.isLabel === marked.isLabel);
}

interface Mark {
  mark: string;
  /** Whether it is a letter or number and no sign. */
  isLabel: boolean;
  text: string;
}

/** The mark that a line starts with, as the comparison with the source takes it. */
function markOf(line: string): Mark | undefined {
  const mark = tokensOf([{ text: line }])[0]?.text ?? '';
  const text = spaceAfterMark(line).slice(mark.length).trim();
  // “* * *” parts what stands above from what stands below.
  return isMark(mark) && /[\p{L}\p{N}]/u.test(text) ? { mark, isLabel: !isMark(mark, false), text } : undefined;
}

/** Whether a line is a heading: short, no sentence, and right before one. */
function isHeading(line: string, next: string | undefined): boolean {
  const isShort = widthOf(line) <= widestHeading && !endsSentence(line) && !leadsOn(line);
  return (
    isShort &&
    !markOf(line) &&
    !paragraphNumber(line) &&
    afterDay(line) === undefined &&
    next !== undefined &&
    widthOf(next) > widestHeading &&
    endsSentence(next)
  );
}

import { fold } from '../model/fold.ts';
import { numberOf } from '../model/number.ts';
import type { Capture, Line } from './capture.ts';
import { closingOf } from './closing.ts';
import { afterDay, dayIn } from './day.ts';
import { Refusal } from '../command/refusal.ts';
import { isAside, isEnd, isFurniture, isStamp, labelled } from './furniture.ts';
import { isItem } from './part.ts';
import { endsSentence, leadsOn, widthOf } from './sentence.ts';
import { statusOf } from './translation.ts';

/** Which lines of a capture are what. Every line is in one of them. */
export interface Outline {
  title: string;
  body: Line[];
  signature: string[];
  translation?: { mark: string; status: string } | undefined;
  /** In the order of the capture. */
  furniture: string[];
  /** The day that a line of the page beside the title tells. */
  published?: { date: string; line: string } | undefined;
}

/** What helps to tell a page's furniture from the release. */
export interface Acquaintance {
  /** Lines that earlier releases of the publisher had as furniture. */
  furniture: readonly string[];
  /** Names of entities, which no release has for a title. */
  names: readonly string[];
  /** The title, where the author says it. */
  title?: string | undefined;
}

/** The narrowest sentence that begins a body, and the narrowest that may be its last. */
const sentence = { first: 60, last: 30 };

/**
 * Tells a release from the page around it. All before the title is the page's; so are lines of date and hits right below
 * it, a line of the page within the text, and everything from the first line of a menu or the mark of an end on that
 * follows the text. What cannot be told stays in the release.
 * @throws {Refusal} if no title or text is found.
 */
export function outlineOf({ lines, path }: Capture, known: Acquaintance): Outline {
  const before = new Set(known.furniture.map(fold));
  const isPage = ({ text }: Line) => before.has(fold(text)) || isFurniture(text);
  const isBeside = (line: Line) => isPage(line) || isAside(line.text);
  const at = known.title === undefined ? titleAt(lines, isBeside, known) : lines.findLastIndex(isTitle(known.title));
  const title = lines[at];
  if (!title) {
    throw new Refusal({
      problem: known.title ? `${path} has no line “${known.title}”.` : `no title is found in ${path}.`,
      expected: 'the title in a line of its own above the text.',
      mend: 'Say it: --title "The title as the file has it".',
    });
  }
  const told = labelled(lines, new Set(known.names.map(fold)));
  const rest = lines.slice(at + 1).filter((line) => !told.includes(line));
  const text = rest.findIndex((line) => !isBeside(line) && beginsText(line.text));
  // Between title and text, lines of the page may stand among those of the release, as a subtitle.
  const between = rest.slice(0, text < 0 ? rest.findIndex((line) => !isBeside(line)) : text);
  const below = [...between.filter((line) => !isBeside(line)), ...rest.slice(between.length)];
  const first = below.findIndex(({ text }) => isSentence(text, sentence.last) || numberOf(text));
  const isOfPage = (line: Line) => isPage(line) && !isNumbered(line);
  const goesOn = (line: Line | undefined) =>
    line !== undefined && !isPage(line) && (isSentence(line.text, sentence.first) || isNumbered(line));
  const menu = below.findIndex(
    (line, index) => index > first && (isEnd(line.text) || (isOfPage(line) && !goesOn(below[index + 1]))),
  );
  const release = below.filter((line, index) => (menu < 0 || index < menu) && !(index > first && isOfPage(line)));
  const closed = release.findLastIndex(
    ({ text }, index) =>
      !statusOf(text) &&
      (isSentence(text, sentence.last) ||
        isStopped(text) ||
        leadsOn(text) ||
        isNumbered({ text }) ||
        isItem(text, release[index - 1]?.text)),
  );
  // Below a title that the author says, even the shortest answer is the text.
  const last = closed < 0 && known.title !== undefined ? release.length - 1 : closed;
  if (last < 0) {
    throw new Refusal({
      problem: `no text is found below “${title.text}” in ${path}.`,
      expected: 'sentences or numbered paragraphs below the title.',
      mend: 'If that is not the title, say it: --title "The title as the file has it".',
    });
  }

  const body = release.slice(0, last + 1);
  const closing = closingOf(release.slice(last + 1));
  const kept = new Set([title, ...body, ...closing.text, ...closing.signature, closing.mark]);
  const atEnd = isEnd(below[menu]?.text ?? '') ? below.slice(menu + 1, menu + 3) : [];
  return {
    title: title.text,
    body: [...body, ...closing.text],
    signature: closing.signature.map(({ text }) => text),
    translation: closing.mark && { mark: closing.mark.text, status: statusOf(closing.mark.text) ?? '' },
    furniture: lines.filter((line) => !kept.has(line)).map(({ text }) => text),
    published: dayOn([...lines.slice(Math.max(0, at - 2), at), ...between, ...told, ...atEnd]),
  };
}

/** The day that lines of the page tell. Two days say nothing: one may be that of an update. */
function dayOn(lines: readonly Line[]): Outline['published'] {
  const days = lines.flatMap(({ text: line }) => {
    const day = isStamp(line) ? dayIn(line) : undefined;
    return day ? [{ date: day.date, line }] : [];
  });
  return new Set(days.map(({ date }) => date)).size === 1 ? days[0] : undefined;
}

/** The place of the title: of all that stands above the text and is not known to be the page's, the longest line. */
function titleAt(lines: readonly Line[], isBeside: (line: Line) => boolean, { names }: Acquaintance): number {
  const known = new Set(names.map(fold));
  const text = lines.findIndex((line, index) => index > 0 && !isBeside(line) && beginsText(line.text));
  const above = lines.slice(0, Math.max(text, 0));
  const widths = above.map((line) =>
    isBeside(line) || statusOf(line.text) || known.has(fold(line.text)) || isDateline(line.text)
      ? 0
      : widthOf(line.text),
  );
  const most = Math.max(...widths, 1);
  return widths.lastIndexOf(most);
}

/** Whether a line is a day and what a dash parts from it, as the place: “June 7, 2024 - Ottawa”. */
function isDateline(text: string): boolean {
  return /^\s*[-–—|]/.test(afterDay(text) ?? '');
}

function isTitle(title: string): (line: Line) => boolean {
  const words = title.replace(/\s+/g, ' ').trim();
  return ({ text }) => text.replace(/\s+/g, ' ') === words;
}

/** Whether a line begins the text: a number 1, a salutation, a sentence. */
function beginsText(text: string): boolean {
  return numberOf(text)?.number === 1 || leadsOn(text) || isSentence(text, sentence.first);
}

function isSentence(text: string, width: number): boolean {
  return endsSentence(text) && widthOf(text) >= width;
}

/** Whether a line ends as names do not, however narrow it is: “끝.” and “<END>” close official texts. */
function isStopped(text: string): boolean {
  return /。[」”』）)]*$|끝\.$|[.!?]\s*[<(](?:end|끝)[>)]$/iu.test(text);
}

function isNumbered({ text }: Pick<Line, 'text'>): boolean {
  return numberOf(text) !== undefined && !isStamp(text);
}

import { lacking, sans, serif, type Family } from './fonts.ts';
import { outlineOf } from './outline.ts';
import { shades } from './palette.ts';
import { height, width, type Picture } from './picture.ts';
import { blank, fill, type Shape } from './raster.ts';
import { balanced, cut, wordsOf, type Word } from './setting.ts';

const margin = 64;
const inner = width - 2 * margin;
const gap = 20;

/** The size of the lines above and below the title, and where they stand. */
const small = 38;
const kindLine = 126;
const footLine = 555;

/** Where the title begins: below the line that says the kind, or in its place. */
const titleTop = 146;
const titleTopAlone = 98;
/** What the lines above and below leave to the title. */
const room = 324;
/** From line to line, and from the top of one to where its letters stand, in parts of their size. */
const leading = 1.12;
const rise = 0.91;
/** As large as a title is, letters stand closer than the font has them. */
const spacing = -0.01;

/** A picture shown 300 pixels wide has the title at a quarter of this. */
const smallest = 48;

/** The title’s sizes, of which the first that fits is taken. */
const sizes = [112, 100, 88, 78, 70, 62, 56, 52, smallest];

const rule = outlineOf(`M0,0L${inner},0L${inner},6L0,6Z`);
const hairline = outlineOf(`M0,0L${inner},0L${inner},2L0,2Z`);
/** A square with round corners. */
const square = outlineOf('M7,0L41,0Q48,0 48,7L48,41Q48,48 41,48L7,48Q0,48 0,41L0,7Q0,0 7,0Z');
const squareWidth = 48;

/**
 * Draws a picture, as rows of pixels. A title too long for the smallest size is cut with “…”, and a word longer than a
 * line is broken.
 * @throws {Error} if no font has one of its signs.
 */
export function drawCard(picture: Picture): Uint8Array {
  const [edition, date] = [plain(picture.edition), plain(picture.date)];
  const title = inLatin(picture.title) ? plain(picture.title) : edition;
  const kind = inLatin(picture.kind) ? plain(picture.kind) : '';
  const missing = [...lacking(title + edition, serif), ...lacking(kind + date, sans)];
  if (missing.length > 0) throw refusal(picture, missing);

  const rows = blank();
  const bottom = height - margin;
  fill(rows, [{ outline: rule, x: margin, y: margin + 6, scale: 1 }], shades.rubric);
  fill(rows, lineOf(oneLine(kind, sans, inner), margin, kindLine, small), shades.soft);
  fill(rows, titleOf(title, kind ? titleTop : titleTopAlone), shades.ink);
  fill(rows, [{ outline: hairline, x: margin, y: bottom - squareWidth - gap, scale: 1 }], shades.hair);

  const mark = wordsOf('¶', serif);
  const markStart = margin + (squareWidth - small * widthOf(mark)) / 2;
  fill(rows, [{ outline: square, x: margin, y: bottom, scale: 1 }], shades.rubric);
  fill(rows, lineOf(mark, markStart, footLine, small), shades.paperOnRubric);

  const day = wordsOf(date, sans);
  const dayStart = width - margin - small * widthOf(day);
  fill(rows, lineOf(day, dayStart, footLine, small), shades.soft);

  const nameStart = margin + squareWidth + gap;
  const name = oneLine(edition, serif, dayStart - gap - nameStart);
  fill(rows, lineOf(name, nameStart, footLine, small), shades.ink);
  return rows;
}

/** A title in the largest size that it has room in. */
function titleOf(text: string, top: number): Shape[] {
  const words = wordsOf(text, serif, spacing);
  const linesOf = (lines: Word[][], size: number) =>
    lines.flatMap((line, at) => lineOf(line, margin, top + (rise + at * leading) * size, size));
  for (const size of sizes) {
    const lines = balanced(words, inner / size);
    if (lines.length > 0 && lines.length <= roomFor(size)) return linesOf(lines, size);
  }
  return linesOf(cut(words, inner / smallest, roomFor(smallest), serif), smallest);
}

/** How many lines of a size the title has room for. */
function roomFor(size: number): number {
  return Math.floor(room / (size * leading));
}

/** What of a text has room in one of the small lines. */
function oneLine(text: string, family: Family, space: number): Word[] {
  return cut(wordsOf(text, family), space / small, 1, family).flat();
}

/** The letters of a line that stands on a point. */
function lineOf(words: readonly Word[], x: number, y: number, size: number): Shape[] {
  let start = x;
  return words
    .flatMap(({ letters }) => letters)
    .map((letter) => {
      const shape = { outline: letter.outline, x: start + size * letter.x, y: y - size * letter.y, scale: size };
      start += size * letter.advance;
      return shape;
    });
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((width, { advance }) => width + advance, 0);
}

/** A text with one space at most between its words, and letters and their accents as one sign where there is one. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/[ \t\r\n]+/g, ' ');
}

/** The fonts have Latin letters only: a title in another script is left to the page, and the edition’s name stands for it. */
function inLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);
}

function refusal({ page, title }: Picture, missing: string[]): Error {
  const names = missing.map(
    (sign) => `“${sign}” (U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`,
  );
  return new Error(
    `The picture of ${page} (“${title}”) cannot be drawn: no font has ${names.join(', ')}. ` +
      'Add a font that has it to src/pictures/fonts.ts.',
  );
}

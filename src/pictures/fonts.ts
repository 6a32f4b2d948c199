import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import { faces } from '../fonts/faces.ts';
import { outlineOf, type Outline } from './outline.ts';

/** A letter as it is set: its outline and measures are in parts of its size, y grows upwards. */
export interface Letter {
  outline: Outline;
  /** Where it stands from where the one before it ends. */
  x: number;
  y: number;
  /** How far the next one stands from it. */
  advance: number;
  blank: boolean;
}

/** The fonts of a text: each of its signs is drawn from the first that has it. */
export type Family = readonly Font[];

/** Fontsource cuts a font into files by script; what none of these has stops the build. */
const scripts = ['latin', 'latin-ext', 'vietnamese'];
const { resolve } = createRequire(import.meta.url);

// Previews show a picture at a third of its size: letters for text are still clear there, those for titles are thin.
const serifFonts = await read('source-serif-4', 'opsz', faces.text.at);
const sansFonts = await read('source-sans-3', 'wght', { wght: 400 });

export const serif: Family = [...serifFonts, ...sansFonts];
export const sans: Family = [...sansFonts, ...serifFonts];

async function read(family: string, axes: string, at: Record<string, number>): Promise<Font[]> {
  const fonts: Font[] = [];
  for (const script of scripts) {
    const file = resolve(`@fontsource-variable/${family}/files/${family}-${script}-${axes}-normal.woff2`);
    // Used before the next is unpacked: that would be in the same place of its memory.
    const font = new Font(new Face(new Blob(await decompress(readFileSync(file)))));
    font.setVariations(Object.entries(at).map(([axis, value]) => new Variation(axis, value)));
    fonts.push(font);
  }
  return fonts;
}

/** The signs of a text that no font has. */
export function lacking(text: string, family: Family): string[] {
  return [...text].filter((sign) => !fontOf(sign, family) && !/\p{Default_Ignorable_Code_Point}/u.test(sign));
}

function fontOf(sign: string, family: Family): Font | undefined {
  return family.find((font) => font.nominalGlyph(sign.codePointAt(0) ?? 0) !== undefined);
}

/** A text as letters, with the distances that the fonts have between them. */
export function lettersOf(text: string, family: Family): Letter[] {
  const runs: { font: Font | undefined; text: string }[] = [];
  for (const sign of text) {
    const font = fontOf(sign, family);
    const run = runs.at(-1);
    if (run?.font === font && run) run.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs.flatMap(({ font, text: signs }) => (font ? shaped(signs, font) : []));
}

const buffer = new Buffer();

function shaped(text: string, font: Font): Letter[] {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const size = font.face.upem;
  return buffer.getGlyphInfosAndPositions().map(({ codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 }) => {
    const outline = glyphOf(codepoint, font);
    return { outline, x: xOffset / size, y: yOffset / size, advance: xAdvance / size, blank: outline.length === 0 };
  });
}

const glyphs = new Map<Font, Map<number, Outline>>();

function glyphOf(glyph: number, font: Font): Outline {
  const known = glyphs.get(font) ?? new Map<number, Outline>();
  glyphs.set(font, known);
  const outline = known.get(glyph) ?? outlineOf(font.glyphToPath(glyph)).map((unit) => unit / font.face.upem);
  known.set(glyph, outline);
  return outline;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font as Satori takes it. */
export interface Font {
  name: string;
  data: Buffer;
  weight: 400;
  style: 'normal';
}

/** Fontsource cuts a font into files by script; what none of these has stops the build. */
const scripts = ['latin', 'latin-ext'];
const { resolve } = createRequire(import.meta.url);

const serifFonts = readFonts('source-serif-4');
const sansFonts = readFonts('source-sans-3');

/** The site’s fonts, each script’s file under a name of its own. */
export const fonts: Font[] = [...serifFonts, ...sansFonts];

/** Values of `font-family`: a character is drawn from the first file that has it. */
export const serif = familyOf(serifFonts);
export const sans = familyOf(sansFonts);

function readFonts(family: string): Font[] {
  return scripts.map((script) => ({
    name: `${family}-${script}`,
    data: readFileSync(resolve(`@fontsource/${family}/files/${family}-${script}-400-normal.woff`)),
    weight: 400,
    style: 'normal',
  }));
}

function familyOf(files: Font[]): string {
  return files.map(({ name }) => name).join(', ');
}

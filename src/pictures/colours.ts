import { readFileSync } from 'node:fs';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The colours of the site’s light scheme, as src/styles/tokens.css has them. */
export const colours = {
  paper: token('paper'),
  ink: token('ink'),
  soft: token('soft'),
  hair: token('hair'),
  rubric: token('rubric'),
};

function token(name: string): string {
  const colour = new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(css)?.[1];
  if (!colour) {
    throw new Error(
      `src/styles/tokens.css lacks “--${name}: light-dark(#…, #…)”; the pictures of pages are drawn with it.`,
    );
  }
  return colour;
}

import { readFileSync } from 'node:fs';

const css = readFileSync('src/styles/site.css', 'utf8');

/** The colours of the site’s light scheme, as src/styles/site.css has them. */
export const colours = {
  paper: token('paper'),
  ink: token('ink'),
  muted: token('muted'),
  rule: token('rule'),
  accent: token('accent'),
};

function token(name: string): string {
  const colour = new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(css)?.[1];
  if (!colour) {
    throw new Error(
      `src/styles/site.css lacks “--${name}: light-dark(#…, #…)”; the pictures of pages are drawn with it.`,
    );
  }
  return colour;
}

/** Files whose names hold the digest of their contents, so that they never change; in a path, “*” is anything. */
export const unchanging = ['_astro/*', ...['fragment/*', 'index/*', 'filter/*', '*.pf_meta'].map(inIndex)];

function inIndex(file: string): string {
  return `pagefind/${file}`;
}

/** Such paths as a regular expression over those from the root of the host; nginx and Apache read the same. */
export function patternOf(paths: readonly string[], base: string): string {
  const literal = (text: string) => text.replace(/[.+]/g, '\\$&');
  return `^${literal(base)}(${paths.map((path) => path.split('*').map(literal).join('.*')).join('|')})$`;
}

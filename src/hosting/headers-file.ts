import { unchanging } from './paths.ts';
import { always, forGood, types } from './rules.ts';

/**
 * The file `_headers` that Netlify and Cloudflare Pages read. Both join the values of a header that two rules set, so
 * that none is set twice: what has no `Cache-Control` here they let be asked for again by themselves.
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Record<string, string>) =>
    `${base}${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    rule('*', always),
    ...unchanging.map((path) => rule(path, { 'Cache-Control': forGood })),
    ...types.map(({ path, type }) => rule(path, { 'Content-Type': type })),
  ].join('\n');
}

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absolute, file } from '../addresses.ts';
import { kindOf, type Redirect } from '../model/redirect.ts';
import { pageOf } from '../record/addresses.ts';
import { withPolicy } from './policy.ts';

/**
 * Writes what leads from each address to where it went, on any host that serves files: for a page a page, for a file a
 * copy, for a place in a page a mark at the other place. Hosts that read `_redirects` answer with status 301 besides.
 */
export function writeRedirects(dir: string, redirects: readonly Redirect[]): void {
  for (const { from, to } of redirects) {
    if (kindOf(from) === 'place') markPlace(join(dir, pageOf(from), 'index.html'), from, to);
    else if (kindOf(from) === 'file') copyFileSync(join(dir, to), inFolder(join(dir, from)));
    else writeFileSync(inFolder(join(dir, from, 'index.html')), movedPage(file(to.slice(1))));
  }
  const lines = redirects
    .filter(({ from }) => kindOf(from) !== 'place')
    .map(({ from, to }) => `${file(from.slice(1))} ${file(to.slice(1))} 301\n`);
  if (lines.length > 0) writeFileSync(join(dir, '_redirects'), lines.join(''));
}

/** The path, with the folder that it needs. */
function inFolder(path: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  return path;
}

/** Puts an element with the old id before that with the new one. */
function markPlace(path: string, from: string, to: string): void {
  const [, old = ''] = from.split('#');
  const [, id = ''] = to.split('#');
  const html = readFileSync(path, 'utf8');
  const start = html.lastIndexOf('<', html.indexOf(` id="${id}"`));
  writeFileSync(path, `${html.slice(0, start)}<span id="${old}"></span>${html.slice(start)}`);
}

/** Takes the fragment along: a cited passage opens at its words. */
const script = 'const to=document.querySelector("a");to.hash||=location.hash;location.replace(to)';

/** A page that leads to `address` with scripts and without. */
function movedPage(address: string): string {
  return withPolicy(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>Moved</title>
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${absolute(address)}">
    <noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>
  </head>
  <body>
    <main>
      <h1>Moved</h1>
      <p>This is now at <a href="${address}">${absolute(address)}</a>.</p>
    </main>
    <script>${script}</script>
  </body>
</html>
`);
}

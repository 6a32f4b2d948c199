import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Joins the style elements of a page’s head, for a policy with one digest instead of four, and writes into each built page the security policy that it needs (Content Security Policy Level 3): nothing but what the
 * site itself publishes, and of styles and scripts in the page only these, by their digests. It stands first in the
 * head, since a policy governs only what comes after it.
 */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        for (const path of files.filter((file) => file.endsWith('.html')).map((file) => join(folder, file))) {
          const html = withOneStyle(await readFile(path, 'utf8'));
          const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
          await writeFile(path, html.replace('<meta charset="utf-8">', `$&${meta}`));
        }
      },
    },
  };
}

/** A page with the styles of its head in one element, in their order, where the first of them was. */
function withOneStyle(html: string): string {
  const [head = '', ...body] = html.split('</head>');
  const styles: string[] = [];
  const rest = head.replace(/<style>([^]*?)<\/style>\s*/g, (_, style: string) => {
    const isFirst = styles.push(style) === 1;
    return isFirst ? '<style></style>' : '';
  });
  return [rest.replace('<style></style>', () => `<style>${styles.join('')}</style>`), ...body].join('</head>');
}

function policyOf(html: string): string {
  const styles = digests(html, /<style[^>]*>([^]*?)<\/style>/g);
  // Structured data is no script to the browser, and those with an address are the site's own.
  const scripts = digests(html, /<script(?![^>]*(?:\ssrc=|application\/ld\+json))[^>]*>([^]*?)<\/script>/g);
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    // Pagefind's engine is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
  ].join('; ');
}

/** The sources that allow the contents which `element` finds, each once. */
function digests(html: string, element: RegExp): string[] {
  const contents = [...html.matchAll(element)].map(([, content = '']) => content);
  return [...new Set(contents.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))];
}

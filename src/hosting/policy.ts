import { createHash } from 'node:crypto';
import { workerPolicy } from './worker-policy.ts';

/**
 * A page with the security policy that it needs (Content Security Policy Level 3, Trusted Types): nothing but what is
 * named, of styles and scripts in the page only these, by their digests, and no text that becomes markup or code. It
 * stands first in the head, since a policy governs only what comes after it.
 * @throws {Error} if the page has no `<meta charset="utf-8">` to stand after.
 */
export function withPolicy(html: string): string {
  const first = '<meta charset="utf-8">';
  if (!html.includes(first)) throw new Error(`A page without ${first} gets no security policy: ${html.slice(0, 200)}`);
  return html.replace(first, `$&<meta http-equiv="content-security-policy" content="${policyOf(html)}">`);
}

function policyOf(html: string): string {
  const styles = sourcesOf(html, /<style[^>]*>([^]*?)<\/style>/g);
  // Structured data is no script to the browser, and those with an address are the site's own.
  const scripts = sourcesOf(html, /<script(?![^>]*(?:\ssrc=|application\/ld\+json))[^>]*>([^]*?)<\/script>/g);
  // A module in the page may load others of the site.
  const loadsScripts = /<script[^>]*\s(?:src=|type="module")/.test(html);
  const sources = {
    'default-src': [],
    // Pagefind's engine is WebAssembly.
    'script-src': [...(loadsScripts ? ["'self'", "'wasm-unsafe-eval'"] : []), ...scripts],
    'worker-src': loadsScripts ? ["'self'"] : [],
    'connect-src': loadsScripts ? ["'self'"] : [],
    'style-src': styles,
    'font-src': styles.length > 0 ? ["'self'"] : [],
    'img-src': /<(?:img|link[^>]*rel="icon")/.test(html) ? ["'self'"] : [],
    'form-action': html.includes('<form') ? ["'self'"] : [],
    'base-uri': [],
    'trusted-types': loadsScripts ? [workerPolicy] : [],
  };
  const fallsBack = /^(?:script|worker|connect|style|font|img)-src$/;
  const directives = Object.entries(sources).flatMap(([name, allowed]) =>
    allowed.length > 0 ? `${name} ${allowed.join(' ')}` : fallsBack.test(name) ? [] : `${name} 'none'`,
  );
  return [...directives, "require-trusted-types-for 'script'"].join('; ');
}

/** The sources that allow the contents which `element` finds, each once. */
function sourcesOf(html: string, element: RegExp): string[] {
  const contents = [...html.matchAll(element)].map(([, content = '']) => content);
  return [...new Set(contents.map(digestOf))];
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

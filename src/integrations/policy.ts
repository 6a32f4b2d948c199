import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../hosting/policy.ts';
import { siteFiles } from '../record/site-files.ts';

/** Writes into each built page its security policy, for which it joins the style elements of the head: one digest instead of four. */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = siteFiles(folder).filter((file) => file.endsWith('.html'));
        for (const path of pages.map((file) => join(folder, file))) {
          // One after the other: a page is written sooner than a thread would have been asked to.
          writeFileSync(path, withPolicy(withOneStyle(readFileSync(path, 'utf8'))));
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

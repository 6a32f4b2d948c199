import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { subsetFont } from './src/font-subset.ts';
import { development } from './src/integrations/development.ts';
import { publication } from './src/integrations/publication.ts';
import { site } from './src/site.ts';

/** The file of a font that is used as it is: one weight, of the letters of Latin. */
const upright = (file) => ({
  src: [`./node_modules/@fontsource/${file}-latin-400-normal.woff2`],
  weight: 400,
  style: 'normal',
});

/** One weight each: hierarchy comes from size, colour and rules, and the fonts weigh 43 KB. */
const font = (name, variable, variants, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable: variable,
  fallbacks,
  options: { variants },
});

/** Titles in citations are in italics; no other page asks for it. */
const italic = {
  src: [await subsetFont('source-sans-3/files/source-sans-3-latin-400-italic')],
  weight: 400,
  style: 'italic',
};

export default defineConfig({
  site: site.origin,
  base: site.base,
  // 'jsx' would eat the spaces around inline elements at line breaks, and with them the source's words.
  compressHTML: true,
  // While a picture is drawn by other threads, the next pages are made.
  build: { concurrency: 4 },
  // No page shows code, and the highlighter's inline styles are against the security policy.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  fonts: [
    font('Source Serif 4', '--font-serif', [upright('source-serif-4/files/source-serif-4')], ['serif']),
    font('Source Sans 3', '--font-sans', [upright('source-sans-3/files/source-sans-3'), italic], ['sans-serif']),
  ],
  security: {
    csp: {
      directives: ["default-src 'self'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"],
      // Pagefind's engine is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  // The sitemap lists pages, so it comes before the publication moves them into place.
  integrations: [sitemap(), development(), publication()],
});

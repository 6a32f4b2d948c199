import { defineConfig, fontProviders } from 'astro/config';
import { faces } from './src/fonts/faces.ts';
import { lettersOf } from './src/fonts/letters.ts';
import { subsetOf } from './src/fonts/subset.ts';
import { development } from './src/integrations/development.ts';
import { publication } from './src/integrations/publication.ts';
import { rendering } from './src/integrations/rendering.ts';
import { SearchIndex } from './src/integrations/search-index.ts';
import { datedSitemap } from './src/integrations/sitemap.ts';
import { Writer } from './src/integrations/writer.ts';
import { contentDir, site } from './src/site.ts';

const letters = lettersOf(contentDir);

/**
 * A font that is not there at the first paint is for the next page (“optional”): what is painted stays, and no line moves.
 * The fallbacks of text and labels are faces of src/styles/fallbacks.css, of the same widths; titles have the reader’s serif.
 */
const font = async (name, cssVariable, fallbacks, ...ofFaces) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  optimizedFallbacks: false,
  display: 'optional',
  options: {
    variants: await Promise.all(
      ofFaces.map(async (face) => ({
        src: [await subsetOf(face, letters, '.cache/fonts')],
        weight: face === 'sans' ? '400 600' : 400,
        style: faces[face].style,
      })),
    ),
  },
});
const serifs = ['serif-times', 'serif-noto', 'serif'];
const sans = ['sans-system', 'sans-serif'];

const index = new SearchIndex();
const writer = new Writer();

export default defineConfig({
  site: site.origin,
  base: site.base,
  // 'jsx' would eat the spaces around inline elements at line breaks, and with them the source's words.
  compressHTML: true,
  // A style sheet beside the page would hold back its first paint by a journey to the server.
  build: {
    inlineStylesheets: 'always',
    // While Pagefind takes what the search index is made of, the pages are made.
    concurrency: 4,
  },
  logger: { entrypoint: './src/integrations/log.ts' },
  // No page shows code, and the highlighter's inline styles are against the security policy.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // “:target-current” marks the passage being read in the contents; without this, each build warns of it.
  vite: { css: { lightningcss: { drafts: { scrollNavigationControls: true } } } },
  fonts: [
    await font('Source Serif 4', '--font-serif', serifs, 'text'),
    await font('Source Serif 4 Display', '--font-titles', ['serif'], 'titles'),
    await font('Source Sans 3', '--font-sans', sans, 'sans', 'italic'),
  ],
  // The sitemap lists pages, so it comes before the publication moves them into place.
  integrations: [datedSitemap(), development(), rendering(index, writer), publication(index, writer)],
});

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseAhead } from '../model/parse-ahead.ts';
import { contentDir, site } from '../site.ts';
import { Progress } from './progress.ts';
import type { SearchIndex } from './search-index.ts';
import type { Writer } from './writer.ts';

/** The route that gives what the search index is made of. */
const documents = '/search/documents.json';

/**
 * What is rendered goes to the writer, and not to Astro, which would wait for each file. The documents of the search come
 * first and are not published: Pagefind, a program of its own, makes the index of them while the pages are made.
 */
export function rendering(index: SearchIndex, writer: Writer): AstroIntegration {
  const progress = new Progress();
  let dir = '';
  return {
    name: 'rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        dir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        parseAhead(contentDir);
        setPrerenderer((pages) => {
          writer.start(dir);
          progress.start();
          return {
            ...pages,
            getStaticPaths: async () => {
              const rank = ({ route }: { route: { route: string } }) => (route.route === documents ? 0 : 1);
              const paths = await pages.getStaticPaths();
              progress.made('reading');
              return paths.toSorted((a, b) => rank(a) - rank(b));
            },
            render: async (request, { routeData, ...options }) => {
              const rendered = await pages.render(request, { routeData, ...options });
              const response = rendered instanceof Response ? rendered : rendered.response;
              if (routeData.route === documents) await index.start(await response.text());
              else {
                const path = pathOf(request);
                await writer.write(path, new Uint8Array(await response.arrayBuffer()));
                progress.made(partOf(path));
              }
              // Nothing is left for Astro to write.
              return new Response(null);
            },
            teardown: () => writer.finish(),
          };
        });
      },
      // Not where a build fails, as the end of rendering is.
      'astro:build:generated': ({ logger }) => logger.info(`${progress}.`),
    },
  };
}

function partOf(path: string): 'pages' | 'pictures' | 'other files' {
  if (path.endsWith('.html')) return 'pages';
  return path.endsWith('.png') ? 'pictures' : 'other files';
}

/** The file that a static server sends for an address, as a path from the site’s root. */
function pathOf({ url }: Request): string {
  const path = decodeURI(new URL(url).pathname).slice(site.base.length);
  return path === '404/' ? '404.html' : path.replace(/(^|\/)$/, '$1index.html');
}

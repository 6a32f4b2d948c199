import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../hosting/policy.ts';
import { parseAhead } from '../model/parse-ahead.ts';
import { contentDir, site } from '../site.ts';
import { Progress } from './progress.ts';
import type { SearchIndex } from './search-index.ts';
import type { Writer } from './writer.ts';

/** The route that gives what the search index is made of. */
const documents = '/search/documents.json';

/**
 * What is done with each page and file as it is rendered; to read it once more afterwards would take longer than to
 * make it. A page gets its security policy, for which the style elements of its head are joined: one digest instead of
 * four. The documents of the search come first and are not published: Pagefind, a program of its own, makes the index
 * of them while the pages are made.
 */
export function rendering(index: SearchIndex, writer: Writer): AstroIntegration {
  let dir = '';
  return {
    name: 'rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        dir = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        parseAhead(contentDir);
        setPrerenderer((pages) => {
          const progress = new Progress();
          writer.start(dir);
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
                const isPage = routeData.type === 'page';
                const bytes = isPage
                  ? new TextEncoder().encode(withPolicy(withOneStyle(await response.text())))
                  : new Uint8Array(await response.arrayBuffer());
                await writer.write(path, bytes);
                // Rendering does not pause by itself, and what goes to other processes would wait for its end.
                await setImmediate();
                progress.made(isPage ? 'pages' : path.endsWith('.png') ? 'pictures' : 'other files');
              }
              // Nothing is left for Astro to write.
              return new Response(null);
            },
            teardown: async () => {
              await writer.finish();
              logger.info(`${progress}.`);
            },
          };
        });
      },
    },
  };
}

/** The file that a static server sends for an address, as a path from the site’s root. */
function pathOf({ url }: Request): string {
  const path = decodeURI(new URL(url).pathname).slice(site.base.length);
  return path === '404/' ? '404.html' : path.replace(/(^|\/)$/, '$1index.html');
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

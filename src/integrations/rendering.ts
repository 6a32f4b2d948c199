import type { AstroIntegration } from 'astro';
import { withPolicy } from '../hosting/policy.ts';
import type { SearchIndex } from './search-index.ts';

/** The route that gives what the search index is made of. */
const documents = '/search/documents.json';

/**
 * What is done with each page and file as it is rendered; to read it once more afterwards would take longer than to
 * make it. A page gets its security policy, for which the style elements of its head are joined: one digest instead of
 * four. The documents of the search come first and are not published: Pagefind, a program of its own, makes the index
 * of them while the pages are made.
 */
export function rendering(index: SearchIndex): AstroIntegration {
  return {
    name: 'rendering',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((pages) => ({
          ...pages,
          getStaticPaths: async () => {
            const rank = ({ route }: { route: { route: string } }) => (route.route === documents ? 0 : 1);
            return (await pages.getStaticPaths()).toSorted((a, b) => rank(a) - rank(b));
          },
          render: async (request, options) => {
            const rendered = await pages.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (options.routeData.route === documents) {
              await index.start(await response.text());
              return new Response(null);
            }
            if (options.routeData.type !== 'page') return response;
            return new Response(withPolicy(withOneStyle(await response.text())), response);
          },
        })),
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

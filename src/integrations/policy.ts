import type { AstroIntegration } from 'astro';
import { withPolicy } from '../hosting/policy.ts';

/**
 * Gives each page, as it is built, its security policy, for which it joins the style elements of the head: one digest
 * instead of four. Files written once more afterwards would take longer than the pages.
 */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((pages) => ({
          ...pages,
          render: async (request, options) => {
            const rendered = await pages.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
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

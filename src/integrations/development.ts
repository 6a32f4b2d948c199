import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentDir, site } from '../site.ts';

/** For `npm run dev`: shows a changed content file at once, and serves the search index of the last build. */
export function development(): AstroIntegration {
  return {
    name: 'development',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const content = resolve(contentDir);
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use(`${site.base}pagefind`, sirv('dist/pagefind', { dev: true }));
      },
    },
  };
}

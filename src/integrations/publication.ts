import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHosting } from '../hosting/hosting.ts';
import { forgetUnused } from '../model/store.ts';
import { checkAddresses } from '../record/record.ts';
import { contentDir, precompressed, readsOffline, site, warning } from '../site.ts';
import { lock } from './lock.ts';
import { writeOffline } from './offline.ts';
import { replace, restore } from './replacement.ts';
import { startSearchIndex } from './search-index.ts';

/**
 * Publishes a build whole or not at all: pages are written to a folder beside the output folder and take its place only
 * when everything, the search index and the check of addresses included, has succeeded. What stood there stays until then,
 * whatever happens; only one build at a time writes there.
 * Addresses that are new stop a build on a CI service; `astro build --record` writes them down.
 */
export function publication(): AstroIntegration {
  let output = '';
  let draft = '';
  let unlock = () => {};
  // Half a site is of no use, and may have filled the disk.
  const removeDraft = () => rmSync(draft, { recursive: true, force: true });
  return {
    name: 'publication',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        draft = join(dirname(output), `.${basename(output)}`);
        updateConfig({ outDir: pathToFileURL(`${draft}/`) });
      },
      'astro:build:start': async () => {
        unlock = lock(`${draft}.lock`, output);
        await restore(output, draft);
        await rm(draft, { recursive: true, force: true });
        process.once('exit', removeDraft);
      },
      'astro:build:done': async ({ logger }) => {
        const attitude = process.argv.includes('--record') ? 'write' : process.env['CI'] ? 'stop' : 'tell';
        const finishIndex = await startSearchIndex(draft);
        try {
          for (const line of checkAddresses(draft, contentDir, attitude))
            logger[attitude === 'tell' ? 'warn' : 'info'](line);
        } finally {
          await finishIndex();
        }
        await writeOffline(draft, readsOffline);
        await writeHosting(draft, site.base, precompressed);
        await replace(output, draft);
        process.off('exit', removeDraft);
        unlock();
        for (const kept of ['citations', 'content', 'index', 'pictures']) forgetUnused(`.cache/${kept}`);
        if (warning) logger.warn(warning);
      },
    },
  };
}

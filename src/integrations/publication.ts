import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHosting } from '../hosting/hosting.ts';
import { writeRedirects } from '../hosting/redirects.ts';
import { forgetUnused } from '../model/store.ts';
import { checkAddresses } from '../record/record.ts';
import { contentDir, precompressed, readsOffline, site, warning } from '../site.ts';
import { digestOfInputs, inputsChangedSince } from './inputs.ts';
import { lock } from './lock.ts';
import { writeOffline } from './offline.ts';
import { keepReceipt, toldOf } from './receipt.ts';
import { replace, requireReplaceable, restore } from './replacement.ts';
import { lackOfRoom } from './room.ts';
import type { SearchIndex } from './search-index.ts';
import type { Writer } from './writer.ts';

/** Where Astro keeps in the draft what it would keep for later builds. */
const cache = '.astro';

/**
 * Publishes a build whole or not at all: pages are written to a folder beside the output folder and take its place only
 * when everything, the search index and the check of addresses included, has succeeded. What stood there stays until then,
 * whatever happens; only one build at a time writes there. Where a build would only make again what stands there, it ends
 * at once; `astro build --force` builds all the same.
 * Addresses that are new stop a build on a CI service; `astro build --record` writes them down.
 */
export function publication(index: SearchIndex, writer: Writer): AstroIntegration {
  let output = '';
  let draft = '';
  let inputs = '';
  let unlock = () => {};
  const attitude = process.argv.includes('--record') ? 'write' : process.env['CI'] ? 'stop' : 'tell';
  // Half a site is of no use, and may have filled the disk.
  const removeDraft = () => {
    for (const line of lackOfRoom([dirname(draft), '.'])) console.error(line);
    rmSync(draft, { recursive: true, force: true });
  };
  return {
    name: 'publication',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        output = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        requireReplaceable(output);
        draft = join(dirname(output), `.${basename(output)}`);
        // Astro keeps the fonts as it has copied them, half of one too where a build was ended; so each build copies them.
        updateConfig({ outDir: pathToFileURL(`${draft}/`), cacheDir: pathToFileURL(`${draft}/${cache}/`) });
        unlock = lock(`${draft}.lock`, output);
        // Of a site outside of the project, Astro puts the program that makes the pages into one place for all builds.
        if (!draft.startsWith(process.cwd())) lock('.cache/outside.lock', resolve('.astro'));
        process.once('exit', removeDraft);
        await restore(output, draft);
        inputs = digestOfInputs();
        const told = process.argv.includes('--force') ? undefined : toldOf(inputs, output, contentDir);
        if (!told || (attitude !== 'tell' && told.length > 0)) return;
        logger.info(`${output} is what a build would make now: nothing that it is made of has changed.`);
        for (const line of told) logger.warn(line);
        if (warning) logger.warn(warning);
        // Astro knows no build that has nothing to do.
        process.exit();
      },
      'astro:build:start': async () => {
        await rm(draft, { recursive: true, force: true });
      },
      'astro:build:done': async ({ logger }) => {
        await rm(join(draft, cache), { recursive: true });
        await index.finish(draft);
        const { told, redirects } = checkAddresses(writer.addresses(), contentDir, attitude);
        for (const line of told) logger[attitude === 'tell' ? 'warn' : 'info'](line);
        writeRedirects(draft, redirects);
        await writeOffline(draft, writer.files(), readsOffline);
        await writeHosting(draft, site.base, precompressed);
        // What was written meanwhile may be in the site or not.
        if (!inputsChangedSince(performance.timeOrigin))
          keepReceipt(inputs, writer.files(), contentDir, attitude === 'tell' ? told : []);
        await replace(output, draft);
        process.off('exit', removeDraft);
        unlock();
        for (const kept of ['builds', 'content', 'index', 'pictures']) forgetUnused(`.cache/${kept}`);
        if (warning) logger.warn(warning);
      },
    },
  };
}

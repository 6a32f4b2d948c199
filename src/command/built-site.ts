import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refusal } from './refusal.ts';

/**
 * The folder of a built site: the one that was named or, if none was, `dist`, after a build.
 * @throws {Refusal} if no site is in the one that was named.
 */
export function builtSite(named: string | undefined): string {
  if (named === undefined) build();
  else if (!existsSync(join(named, 'index.json'))) {
    throw refusal(`${named} is no built site.`, 'the folder of one, or none, for a site built now.');
  }
  return named ?? 'dist';
}

/** Builds the site as `npm run build` does, with these options besides. Ends the command if there is no site then. */
export function build(...options: string[]): void {
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

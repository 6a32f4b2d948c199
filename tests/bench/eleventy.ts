import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, type Run } from './process.ts';

const folder = resolve('.cache/bench/eleventy');
const version = '3.1.8';

const config = `export default (eleventy) => {
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
  eleventy.addGlobalData('layout', 'page.njk');
  return { markdownTemplateEngine: false };
};
`;

const layout = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ title or name }}</title></head>
  <body><main data-pagefind-body><h1>{{ title or name }}</h1>{{ content | safe }}</main></body>
</html>
`;

/**
 * Builds the same content with Eleventy and Pagefind, to compare with: each file a plain page. Eleventy is installed
 * aside, in .cache/bench/eleventy, the first time.
 */
export async function buildWithEleventy(content: string, outDir: string): Promise<Run> {
  if (!existsSync(join(folder, 'node_modules'))) install();
  rmSync(outDir, { recursive: true, force: true });
  const layouts = join(content, '_includes');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(layouts, 'page.njk'), layout);
  const eleventy = await run(
    [
      join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'),
      ...['--config', join('.cache/bench/eleventy/eleventy.config.js'), '--input', content, '--output', outDir],
    ],
    process.env,
  );
  rmSync(layouts, { recursive: true });
  const pagefind = await run([resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', outDir], process.env);
  return {
    seconds: eleventy.seconds + pagefind.seconds,
    megabytes: Math.max(eleventy.megabytes, pagefind.megabytes),
  };
}

function install(): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, 'eleventy.config.js'), config);
  const args = ['install', '--prefix', folder, '--no-save', `@11ty/eleventy@${version}`];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Eleventy ${version} cannot be installed in ${folder}:\n${stderr}`);
}

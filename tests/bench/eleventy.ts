import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installAside } from './aside.ts';
import { run, type Run } from './process.ts';

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

/** Builds the same content with Eleventy and Pagefind, to compare with: each file a plain page. */
export async function buildWithEleventy(content: string, outDir: string): Promise<Run> {
  const folder = installAside('@11ty/eleventy', version, 'eleventy');
  writeFileSync(join(folder, 'eleventy.config.js'), config);
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

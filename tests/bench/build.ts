import { resolve } from 'node:path';
import { run, type Run } from './process.ts';

/**
 * The parts of a build, in their order: `start` is configuring and bundling, `finishing` waiting for the search index,
 * which is made beside all others, and what is counted of the whole site.
 */
export const phases = ['start', 'reading', 'pages', 'formats', 'pictures', 'finishing'] as const;
type Phase = (typeof phases)[number];

/** A finished build. */
export interface Build extends Run {
  /** How many pages it made. */
  pages: number;
  /** The seconds that each phase took. */
  phases: Record<Phase, number>;
}

/**
 * Builds `content` to `outDir`. The phases are told by Astro’s log, which has a line for each file as it is written,
 * one kind after the other: the time since the line before belongs to that kind.
 */
export async function build(content: string, outDir: string): Promise<Build> {
  const seconds = { start: 0, reading: 0, pages: 0, formats: 0, pictures: 0, finishing: 0 };
  let phase: Phase = 'start';
  let pages = 0;
  let last = performance.now();
  const env = { ...process.env, CONTENT_DIR: content, SITE_URL: 'http://localhost:4321', BASE_PATH: '/' };
  const spent = await run([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir], env, (line) => {
    const [, file] = /[├└]─ (\S+)/.exec(line) ?? [];
    // Modules are loaded, and with them the edition, before the first file is written.
    if (file && phase !== 'start' && phase !== 'reading') phase = kindOf(file);
    const now = performance.now();
    seconds[phase] += (now - last) / 1000;
    last = now;
    if (file?.endsWith('.html')) pages++;
    if (file) phase = kindOf(file);
    if (line.includes('generating static routes')) phase = 'reading';
    if (line.includes('sitemap-index.xml')) phase = 'finishing';
  });
  return { ...spent, pages, phases: seconds };
}

function kindOf(file: string): Phase {
  if (file.startsWith('/pictures/')) return 'pictures';
  return file.endsWith('.html') ? 'pages' : 'formats';
}

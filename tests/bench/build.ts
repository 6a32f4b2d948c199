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

/** Builds `content` to `outDir`. What was made in what time, the build tells in its log. */
export async function build(content: string, outDir: string): Promise<Build> {
  const start = performance.now();
  let started = 0;
  let pages = 0;
  let made = { reading: 0, pages: 0, formats: 0, pictures: 0 };
  const env = { ...process.env, CONTENT_DIR: content, SITE_URL: 'http://localhost:4321', BASE_PATH: '/' };
  const spent = await run([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir], env, (line) => {
    if (line.includes('generating static routes')) started = (performance.now() - start) / 1000;
    const told =
      /content read in (\S+) s, (\d+) pages made in (\S+) s, \d+ other files made in (\S+) s, \d+ pictures made in (\S+) s/.exec(
        line,
      );
    if (!told) return;
    const [, reading = 0, count = 0, ...others] = told.map(Number);
    const [ofPages = 0, formats = 0, pictures = 0] = others;
    pages = count;
    made = { reading, pages: ofPages, formats, pictures };
  });
  const finishing = spent.seconds - started - Object.values(made).reduce((sum, seconds) => sum + seconds, 0);
  return { ...spent, pages, phases: { start: started, ...made, finishing } };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** Astro's command line, to be run by the Node that runs the tests. */
export const astro = resolve('node_modules/astro/bin/astro.mjs');

/**
 * The sites under test: the edition, and the synthetic fixture, which is published in a folder. They are built as a CI
 * service builds them, so an address that is not recorded stops the tests.
 */
export const sites = {
  edition: {
    outDir: resolve('dist'),
    env: { CONTENT_DIR: 'content', SITE_URL: 'http://localhost:4321', BASE_PATH: '/', CI: 'true' },
  },
  fixture: {
    outDir: resolve('.cache/fixture'),
    env: { CONTENT_DIR: 'tests/fixtures/site', SITE_URL: 'https://edition.example', BASE_PATH: '/press/', CI: 'true' },
  },
} as const;

/** What a site is built and served with: Vitest's own variables, as DEV and MODE, would make another site of it. */
export function environmentOf(site: SiteName): NodeJS.ProcessEnv {
  const ofVitest = /^(NODE_ENV|DEV|PROD|MODE|SSR|TEST|BASE_URL|VITEST.*)$/;
  const env = Object.entries(process.env).filter(([name]) => !ofVitest.test(name));
  return { ...Object.fromEntries(env), ...sites[site].env };
}

export type SiteName = keyof typeof sites;

/**
 * The paths of a built site's files that end in `extension`, as `about/index.html`; what only leads to another address
 * is left out.
 */
export function filesOf(site: SiteName, extension = ''): string[] {
  const { outDir, env } = sites[site];
  const paths = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
    .sort();
  const list = join(outDir, '_redirects');
  const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  const moved = new Set(lines.map((line) => line.split(' ')[0]));
  return paths.filter((path) => !moved.has(env.BASE_PATH + path.replace(/(?<=^|\/)index\.html$/, '')));
}

/**
 * The path of the largest page of each kind, as `people/eda-rivas/` for all of `people/*`: what is wrong with one page
 * is wrong with all of its kind.
 */
export function kindsOfPages(site: SiteName): string[] {
  const largest = new Map<string, { path: string; size: number }>();
  for (const file of filesOf(site, '.html')) {
    const path = file.replace(/index\.html$/, '');
    const kind = path.replace(/^(\w+)\/[^/]+\//, '$1/*/');
    const size = bytesOf(site, file).length;
    if (size > (largest.get(kind)?.size ?? 0)) largest.set(kind, { path, size });
  }
  return [...largest.values()].map(({ path }) => path);
}

export function bytesOf(site: SiteName, path: string): Buffer {
  return readFileSync(join(sites[site].outDir, path));
}

const parsed = new Map<string, CheerioAPI>();

/** A built page, parsed once for all tests: to be read, not changed. */
export function pageOf(site: SiteName, path: string): CheerioAPI {
  const key = join(sites[site].outDir, path);
  const page = parsed.get(key) ?? load(bytesOf(site, path));
  parsed.set(key, page);
  return page;
}

import { spawn } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { servePlainly, type Served } from './plain-server.ts';
import { freePort, reachable } from './port.ts';
import { astro, environmentOf, sites, type SiteName } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of each served site, base included. */
    address: Record<SiteName, string>;
    /** The path of the browser’s executable. */
    browser: string;
  }
}

/**
 * Makes what the tests that were asked for need: both sites, built and served as readers get them, for `dist` and
 * `e2e`, and a browser for `e2e`. The tests of the model need neither.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const asked = new Set(project.vitest.projects.map(({ name }) => name));
  const stop: (() => unknown)[] = [];
  if (asked.has('dist') || asked.has('e2e')) {
    const served = (Object.keys(sites) as SiteName[]).map(async (name) => {
      await build(name);
      const { address, end } = await (name === 'fixture' ? servePlainly(name) : preview(name));
      stop.push(end);
      return [name, address] as const;
    });
    project.provide('address', Object.fromEntries(await Promise.all(served)) as Record<SiteName, string>);
  }
  if (asked.has('e2e')) project.provide('browser', findBrowser());
  return async () => {
    await Promise.all(stop.map((end) => end()));
  };
}

function build(name: SiteName): Promise<void> {
  const run = spawn(process.execPath, [astro, 'build', '--outDir', sites[name].outDir], { env: environmentOf(name) });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`The ${name} cannot be built for the tests:\n${said}`));
    });
  });
}

/** Serves a site as `npm start` does. */
async function preview(name: SiteName): Promise<Served> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [astro, 'preview', '--ignore-lock', '--outDir', sites[name].outDir, '--port', String(port)],
    { env: environmentOf(name), stdio: 'ignore' },
  );
  const address = `http://localhost:${port}${sites[name].env.BASE_PATH}`;
  await reachable(address);
  return { address, end: () => server.kill() };
}

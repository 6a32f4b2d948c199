import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { astro, environmentOf, sites, type SiteName } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of each served site, base included. */
    address: Record<SiteName, string>;
    /** The path of the browser's executable. */
    browser: string;
  }
}

/** Builds the edition and the synthetic one, serves both as readers get them, and finds a browser. */
export default async function setup(project: TestProject): Promise<() => void> {
  const servers: ChildProcess[] = [];
  const address = {} as Record<SiteName, string>;
  for (const name of Object.keys(sites) as SiteName[]) {
    const { outDir, env } = sites[name];
    build(name);
    const port = await freePort();
    const server = spawn(
      process.execPath,
      [astro, 'preview', '--ignore-lock', '--outDir', outDir, '--port', String(port)],
      {
        env: environmentOf(name),
        stdio: 'ignore',
      },
    );
    servers.push(server);
    address[name] = `http://localhost:${port}${env.BASE_PATH}`;
    await reachable(address[name]);
  }
  project.provide('address', address);
  project.provide('browser', findBrowser());
  return () => servers.forEach((server) => server.kill());
}

function build(name: SiteName): void {
  const run = spawnSync(process.execPath, [astro, 'build', '--outDir', sites[name].outDir], {
    env: environmentOf(name),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The site for the tests cannot be built:\n${run.stdout}\n${run.stderr}`);
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function reachable(address: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The site for the tests is not served at ${address}.`);
}

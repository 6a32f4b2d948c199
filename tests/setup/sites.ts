import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { astro, sites, type SiteName } from './site.ts';

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
  for (const [name, { outDir, env }] of Object.entries(sites) as [SiteName, (typeof sites)[SiteName]][]) {
    build(outDir, env);
    const port = await freePort();
    const server = spawn(
      process.execPath,
      [astro, 'preview', '--ignore-lock', '--outDir', outDir, '--port', String(port)],
      {
        env: { ...process.env, ...env },
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

function build(outDir: string, env: Record<string, string>): void {
  const run = spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], {
    env: { ...process.env, ...env },
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

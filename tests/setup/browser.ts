import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** With what it is started: alone, and without talk of its own on the network. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * What it does not do for tests: make a new frame for each page of a site and a process for the site after it, which is a
 * fifth of the work of opening a page; and what Playwright turns off, whose list this one takes the place of.
 */
const off = [
  'RenderDocument',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** With what the tests start it. */
export const testFlags = [...flags, `--disable-features=${off.join()}`];

/**
 * The path of a Chromium or Chrome: one that is installed, else one that the system's package manager installs,
 * else one that Playwright downloads.
 * @throws {Error} that says what was tried.
 */
export function findBrowser(): string {
  const tried: string[] = [];
  const ways: [string, () => string | undefined][] = [
    ['an installed Chromium or Chrome, or the path in CHROMIUM', installed],
    [
      'apt-get install chromium',
      () => (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']) ? installed() : undefined),
    ],
    ['playwright-core install chromium', download],
  ];
  for (const [name, find] of ways) {
    const path = find();
    if (path) return path;
    tried.push(name);
  }
  throw new Error(
    `No browser for the tests. Tried: ${tried.join('; ')}. Install Chromium or Chrome, or set CHROMIUM to the path of one.`,
  );
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const candidates = [
    process.env['CHROMIUM'] ?? '',
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path));
}

function download(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']) ? installed() : undefined;
}

/** Runs a command, with sudo where it is needed and asks for nothing; tells whether it succeeded. */
function run(command: string, args: string[]): boolean {
  const system = command === 'apt-get' && process.getuid?.() !== 0;
  const [first = '', ...rest] = [...(system ? ['sudo', '-n'] : []), command, ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(first, rest, { stdio: 'ignore', timeout: 600_000, env }).status === 0;
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { build } from './build.ts';
import { serving } from './serve.ts';

/** Lighthouse’s slow 4G, and a phone’s processor. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowdown = 4;
const rounds = 5;

/** Prints when a release’s page and a plain copy of it are first painted, and when their largest element is (medians). */
export async function measurePage(browser: Browser): Promise<void> {
  const site = '.cache/bench/page';
  await build('content', site);
  const [release = ''] = readdirSync(join(site, 'releases')).filter((name) => /^\d{4}-\d\d-\d\d[^.]*$/.test(name));
  writeFileSync(
    join(site, 'plain.html'),
    plainCopy(readFileSync(join(site, 'releases', release, 'index.html'), 'utf8')),
  );
  console.log('| Slow 4G, processor ÷ 4 | First paint, ms | Largest paint, ms |\n| --- | --: | --: |');
  await serving(
    site,
    async (address) => {
      for (const [name, path] of [
        ['A release', `releases/${release}/`],
        ['A plain copy of it', 'plain.html'],
      ] as const) {
        const paints = [];
        for (let round = 0; round < rounds; round++) paints.push(await paintsOf(address + path, browser));
        const median = (times: number[]) => Math.round(times.sort((a, b) => a - b)[rounds >> 1] ?? 0);
        console.log(
          `| ${name} | ${median(paints.map(({ first }) => first))} | ${median(paints.map(({ largest }) => largest))} |`,
        );
      }
    },
    true,
  );
}

/** The text of a page without styles, fonts, scripts and pictures. */
function plainCopy(html: string): string {
  const $ = load(html);
  $('script, style, svg, button, template').remove();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title>${$('main').html()}`;
}

async function paintsOf(url: string, browser: Browser): Promise<{ first: number; largest: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'networkidle' });
  const paints = await page.evaluate(async () => {
    const times = (type: string) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type,
          buffered: true,
        });
      });
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { first, largest: await times('largest-contentful-paint') };
  });
  await context.close();
  return paints;
}

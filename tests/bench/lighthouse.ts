import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { flags } from '../setup/browser.ts';
import { freePort } from '../setup/port.ts';
import { installAside } from './aside.ts';
import { build } from './build.ts';
import { serving } from './serve.ts';

const version = '13.5.0';

/** What is used here of Lighthouse, which is installed aside. */
type Lighthouse = (
  url: string,
  options: { port: number; output: 'json'; logLevel: 'error'; onlyCategories: readonly string[] },
) => Promise<{ lhr: Report }>;
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Prints Lighthouse's points for a page of each kind of the edition, as a phone reads it, and below them each audit that
 * took points away.
 */
export async function judgePages(executablePath: string): Promise<void> {
  const folder = installAside('lighthouse', version, 'lighthouse');
  const module = pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href;
  const { default: lighthouse } = (await import(module)) as { default: Lighthouse };
  const site = '.cache/bench/page';
  await build('content', site);
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...flags, `--remote-debugging-port=${port}`] });
  const lost: string[] = [];
  console.log(`Lighthouse ${version}, mobile\n\n| Page | ${categories.join(' | ')} |\n| --- | --: | --: | --: | --: |`);
  await serving(
    site,
    async (address) => {
      for (const path of pagesOf(site)) {
        const { lhr } = await lighthouse(address + path, {
          port,
          output: 'json',
          logLevel: 'error',
          onlyCategories: categories,
        });
        const points = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
        console.log(`| /${path} | ${points.join(' | ')} |`);
        lost.push(...faults(lhr).map((fault) => `/${path}: ${fault}`));
      }
    },
    true,
  );
  await browser.close();
  if (lost.length > 0) console.log(`\n${lost.join('\n')}`);
}

/** A page of each kind. */
function pagesOf(site: string): string[] {
  const first = (folder: string) => {
    const [entry] = readdirSync(join(site, folder), { withFileTypes: true }).filter(
      (one) => one.isDirectory() && !/^\d{4}$/.test(one.name),
    );
    return `${folder}/${entry?.name}/`;
  };
  const release = first('releases');
  return [
    '',
    ...[release, `${release}cite/`, 'releases/'],
    ...['meetings', 'people', 'organizations', 'glossary', 'areas'].map(first),
    ...['people/', 'organizations/', 'glossary/', 'areas/', 'index/', 'search/', 'check/', 'about/', 'offline/'],
  ];
}

/** The audits that count and are not wholly passed. */
function faults({ categories: judged, audits }: Report): string[] {
  return Object.entries(judged).flatMap(([name, { auditRefs }]) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}, ${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`),
  );
}

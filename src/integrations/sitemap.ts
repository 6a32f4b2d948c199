import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import {
  aboutAddress,
  absolute,
  citeAddress,
  homeAddress,
  indexAddress,
  meetingAddress,
  releaseAddress,
} from '../addresses.ts';
import { parseDocument } from '../model/document.ts';
import { readText } from '../model/files.ts';
import { editionSchema } from '../model/schema/edition.ts';
import { contentDir } from '../site.ts';

/** How many pages a part of the sitemap lists. */
const longest = 5000;

/**
 * The sitemap, in parts. A release’s pages have the day of the last change that published or corrected it, and what
 * lists the newest that of the last change; of all other pages it is not known, and no day is better than a wrong one
 * (sitemaps.org: `lastmod` is optional).
 */
export function datedSitemap(): AstroIntegration {
  let days: Map<string, string> | undefined;
  return sitemap({
    entryLimit: longest,
    // Called when the site is built, and edition.md has been found right.
    serialize: (item) => {
      days ??= lastChanges();
      const lastmod = days.get(item.url);
      return lastmod ? ({ ...item, lastmod } satisfies SitemapItem) : item;
    },
  });
}

/** The pages of which it is known when they were last changed, by address, with the day. */
function lastChanges(): Map<string, string> {
  const path = 'edition.md';
  const text = readText(contentDir, path, []) ?? '';
  const changes = parseDocument({ path, text }, editionSchema, [])?.data.changes ?? [];
  const days = new Map<string, string>();
  for (const { date, releases, corrected } of changes.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const pages = [...releases, ...corrected].flatMap((id) =>
      [releaseAddress, citeAddress, meetingAddress].map((addressOf) => addressOf({ id })),
    );
    for (const page of [homeAddress, aboutAddress, indexAddress('releases'), ...pages]) days.set(absolute(page), date);
  }
  return days;
}

import { LinkChecker } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { filesOf, type SiteName } from '../setup/site.ts';

test.each<SiteName>(['edition', 'fixture'])('%s: every link and fragment leads somewhere', async (site) => {
  const home = inject('address')[site];
  const origin = new URL(home).origin;
  const { links } = await new LinkChecker().check({
    path: home,
    recurse: true,
    checkFragments: true,
    // A busy machine answers late, or not at all.
    retryErrors: true,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(home) && !link.startsWith(`${origin}/`)),
  });
  const broken = links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${url} on ${parent}`);
  expect(broken).toEqual([]);
  const reached = new Set(links.map(({ url }) => url.split(/[?#]/)[0]));
  const published = filesOf(site, 'index.html').map((path) => home + path.replace(/index\.html$/, ''));
  expect(published.filter((page) => !reached.has(page))).toEqual([]);
});

import { LinkChecker } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { filesOf, pageOf, type SiteName } from '../setup/site.ts';

/** Published once, never to break: a line may be added here, none taken away. */
const permanent = [
  '/',
  ...['', 'p1', 'p2', 'p2-1', 'p3', 'p4', 'p4-1', 'p5', 'p6', 'p7'].map((id) => `/releases/2013-09-26-rok-peru/#${id}`),
  ...['', 'p1', 'p2', 'p2-1', 'p3', 'p4', 'p4-1', 'p5', 'p6', 'p7'].map(
    (id) => `/releases/2013-09-26-rok-peru/cite/#${id}`,
  ),
  '/meetings/2013-09-26-rok-peru/',
  '/areas/',
  ...['bilateral-relations', 'trade-and-investment', 'defense-and-security', 'resources-and-energy'].map(
    (id) => `/areas/${id}/`,
  ),
  ...['infrastructure', 'development-cooperation', 'education-and-training'].map((id) => `/areas/${id}/`),
  ...['technology-and-innovation', 'agriculture', 'regional-mechanisms'].map((id) => `/areas/${id}/`),
  '/areas/united-nations-and-korean-peninsula/',
  '/organizations/',
  ...['mofa-korea', 'ministry-of-foreign-affairs-peru', 'republic-of-korea', 'peru'].map(
    (id) => `/organizations/${id}/`,
  ),
  ...['united-nations', 'un-general-assembly', 'pacific-alliance'].map((id) => `/organizations/${id}/`),
  ...['fealac', 'eclac', 'kopia'].map((id) => `/organizations/${id}/`),
  '/people/',
  ...['yun-byung-se', 'eda-rivas', 'ollanta-humala', 'park-geun-hye'].map((id) => `/people/${id}/`),
  ...['unga-68', 'diplomatic-relations', 'comprehensive-strategic-partnership'].map((id) => `/glossary/#${id}`),
  ...['rok-peru-fta', 'official-development-assistance', 'kt-1', 'smart-patrol-vehicle'].map(
    (id) => `/glossary/#${id}`,
  ),
  '/search/',
  '/about/',
  '/check/',
];

test.each(permanent)('%s leads somewhere', (address) => {
  const [path = '', fragment = ''] = address.split('#');
  const $ = pageOf('edition', `${path.slice(1)}index.html`);
  if (fragment) expect($(`[id="${fragment}"]`)).toHaveLength(1);
});

test.each<SiteName>(['edition', 'fixture'])('%s: every link and fragment leads somewhere', async (site) => {
  const home = inject('address')[site];
  const origin = new URL(home).origin;
  const { links } = await new LinkChecker().check({
    path: home,
    recurse: true,
    checkFragments: true,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(home) && !link.startsWith(`${origin}/`)),
  });
  const broken = links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${url} on ${parent}`);
  expect(broken).toEqual([]);
  const reached = new Set(links.map(({ url }) => url.split(/[?#]/)[0]));
  const published = filesOf(site, 'index.html').map((path) => home + path.replace(/index\.html$/, ''));
  expect(published.filter((page) => !reached.has(page))).toEqual([]);
});

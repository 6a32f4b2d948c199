import { expect, test } from 'vitest';
import { filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const names: SiteName[] = ['edition', 'fixture'];
const publishedOf = (site: SiteName) => filesOf(site, 'index.html');
const homeOf = (site: SiteName) => sites[site].env.SITE_URL + sites[site].env.BASE_PATH;
const script = 'script[type="application/ld+json"]';

/** What a page says to machines. */
function graphOf(site: SiteName, path: string): Thing[] {
  const data = JSON.parse(pageOf(site, path)(script).text()) as { '@context': string; '@graph': Thing[] };
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
}

const thingOf = (path: string, type: string) =>
  graphOf('edition', `${path}index.html`).find((node) => node['@type'] === type);

/** Every text of a page's data that is an address of the site. */
function addressesIn(value: unknown, home: string): string[] {
  if (typeof value === 'string') return value.startsWith(home) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => addressesIn(part, home));
}

test.each(names)('%s: every page that has an address has structured data', (site) => {
  for (const path of filesOf(site, '.html')) {
    const $ = pageOf(site, path);
    expect.soft($(script), path).toHaveLength($('link[rel=canonical]').length);
  }
});

test.each(names)('%s: every address in the data of a page leads somewhere', (site) => {
  const home = homeOf(site);
  const files = new Set(filesOf(site));
  for (const path of publishedOf(site)) {
    const found = addressesIn(graphOf(site, path), home);
    expect.soft(found, path).toContain(home);
    const leadsNowhere = [...new Set(found)].filter((address) => {
      const [target = '', fragment] = address.slice(home.length).replace(/\?.*/, '').split('#');
      const file = target.replace(/(^|\/)$/, '$1index.html');
      return !files.has(file) || (fragment && pageOf(site, file)(`[id="${fragment}"]`).length !== 1);
    });
    expect.soft(leadsNowhere, path).toEqual([]);
  }
});

test.each(names)('%s: the breadcrumb of a page is the trail that readers see', (site) => {
  for (const path of publishedOf(site)) {
    const $ = pageOf(site, path);
    const address = $('link[rel=canonical]').attr('href');
    const list = graphOf(site, path).find((node) => node['@type'] === 'BreadcrumbList');
    if (address === homeOf(site)) {
      expect(list).toBeUndefined();
      continue;
    }
    const steps = list?.['itemListElement'] as { position: number; name: string; item: { '@id': string } }[];
    const above = steps.slice(0, -1).map(({ name, item }) => ({ name, item: item['@id'] }));
    expect(
      steps.map(({ position }) => position),
      path,
    ).toEqual(steps.map((_, index) => index + 1));
    expect(above[0]?.item, path).toBe(homeOf(site));
    expect(steps.at(-1), path).toMatchObject({
      name: $('meta[property="og:title"]').attr('content'),
      item: { '@id': address },
    });
    const shown = $('nav[aria-label=Breadcrumb] a')
      .toArray()
      .map((link) => ({ name: $(link).text(), item: sites[site].env.SITE_URL + $(link).attr('href') }));
    // Readers are shown what the menu does not show: the front page and a section’s own are in it.
    expect(above.slice(1), path).toEqual(shown.length > 0 ? shown : above.slice(1, 2));
  }
});

test.each(names)('%s: nothing in the data of a page is its own page but an article', (site) => {
  for (const path of publishedOf(site)) {
    const own = graphOf(site, path).filter((thing) => 'mainEntityOfPage' in thing);
    const others = own.map((thing) => thing['@type']).filter((type) => type !== 'NewsArticle');
    expect.soft(others, path).toEqual([]);
  }
});

const home = homeOf('edition');
const id = '2013-09-26-rok-peru';
const meeting = {
  '@type': 'Event',
  '@id': `${home}meetings/${id}/`,
  name: 'Meeting of the foreign ministers of the Republic of Korea and Peru',
  startDate: '2013-09-26',
  location: { '@type': 'Place', name: 'New York' },
  attendee: [
    { '@type': 'Person', '@id': `${home}people/yun-byung-se/`, name: 'Yun Byung-se' },
    { '@type': 'Person', '@id': `${home}people/eda-rivas/`, name: 'Eda Rivas' },
  ],
};

test('a release is an article of its ministry, without a date that nobody states', () => {
  const article = thingOf(`releases/${id}/`, 'NewsArticle');
  expect(article).toMatchObject({
    '@id': `${home}releases/${id}/`,
    headline: 'ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity',
    inLanguage: 'en',
    publisher: { '@type': 'GovernmentOrganization', name: 'Ministry of Foreign Affairs, Republic of Korea' },
    creativeWorkStatus: 'Unofficial translation',
    isPartOf: { '@id': home },
    image: `${home}pictures/releases/${id}.png`,
    author: { url: `${home}organizations/mofa-korea/` },
  });
  expect(article).not.toHaveProperty('datePublished');
  expect(article).not.toHaveProperty('dateModified');
  expect(article).toMatchObject({ about: expect.arrayContaining([expect.objectContaining(meeting)]) as unknown[] });
  expect(article?.['mentions']).toContainEqual({ '@id': `${home}glossary/kt-1/` });
  const [dated] = graphOf('fixture', 'releases/2020-03-04-synthetic-forms/index.html');
  expect(dated?.['datePublished']).toBe('2020-03');
});

test('the title of a release is of its language in lists, too', () => {
  const [list] = graphOf('fixture', 'releases/index.html').filter((thing) => 'mainEntity' in thing);
  const { itemListElement: items } = list?.['mainEntity'] as { itemListElement: Record<string, string>[] };
  expect(items.find(({ name }) => name === '시험 성명 (가상)')?.['inLanguage']).toBe('ko');
});

test('a meeting is the event that its release is about, with its day, its place and those who met', () => {
  expect(thingOf(`meetings/${id}/`, 'Event')).toMatchObject(meeting);
});

test('a person has names in other languages, and offices with their dates', () => {
  expect(thingOf('people/park-geun-hye/', 'Person')).toMatchObject({
    alternateName: ['박근혜', '朴槿惠'],
    worksFor: [
      {
        roleName: 'President',
        startDate: '2013-02-25',
        endDate: '2017-03-10',
        worksFor: { '@type': 'GovernmentOrganization', '@id': `${home}organizations/republic-of-korea/` },
      },
    ],
  });
});

test('an organization has its acronyms and its own site', () => {
  expect(thingOf('organizations/fealac/', 'Organization')).toMatchObject({
    alternateName: expect.arrayContaining(['FEALAC']) as string[],
    sameAs: 'https://www.fealac.org',
  });
});

test('the front page tells how to search', () => {
  expect(thingOf('', 'WebSite')?.['potentialAction']).toEqual({
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}search/?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  });
});

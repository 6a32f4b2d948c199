import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument } from 'libxml2-wasm';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const names: SiteName[] = ['edition', 'fixture'];
const base = (site: SiteName) => sites[site].env.SITE_URL + sites[site].env.BASE_PATH;

/** The items of both feeds, in one form. */
function items(site: SiteName) {
  const { items: rss = [] } = parseRssFeed(bytesOf(site, 'feed.xml').toString());
  const { items: json = [] } = parseJsonFeed(bytesOf(site, 'feed.json').toString());
  return {
    rss: rss.map(({ title, link, pubDate, description, content, dc }) => ({
      title,
      url: link,
      day: new Date(pubDate ?? '').toISOString().slice(0, 10),
      summary: description,
      html: content?.encoded,
      author: dc?.creators?.[0],
      language: dc?.languages?.[0],
    })),
    json: json.map(({ title, url, date_published, summary, content_html, authors, language }) => ({
      title,
      url,
      day: date_published?.slice(0, 10),
      summary,
      html: content_html,
      author: authors?.[0]?.name,
      language,
    })),
  };
}

test.each(names)('%s: both feeds say the same, newest first, and every address is there', (site) => {
  XmlDocument.fromBuffer(bytesOf(site, 'feed.xml')).dispose();
  const { rss, json } = items(site);
  expect(rss).toEqual(json);
  expect(rss.map(({ day }) => day)).toEqual(
    rss
      .map(({ day }) => day)
      .toSorted()
      .toReversed(),
  );
  const linked = rss.flatMap(({ url, html }) => [
    url,
    ...[...(html ?? '').matchAll(/href="(.*?)"/g)].map(([, address]) => address),
  ]);
  for (const address of linked) {
    const { pathname, hash } = new URL(address ?? '');
    const $ = pageOf(site, `${pathname.slice(sites[site].env.BASE_PATH.length)}index.html`);
    if (hash) expect($(`[id="${hash.slice(1)}"]`), address).toHaveLength(1);
  }
});

test('the RSS says when something was new last: on the day of the newest change, at every build', () => {
  expect(parseRssFeed(bytesOf('fixture', 'feed.xml').toString()).lastBuildDate).toBe('Fri, 01 May 2020 00:00:00 GMT');
});

test('the feeds have every release on the day of its change, and every change, whatever its characters', () => {
  expect(items('fixture').json.map(({ day, title }) => `${day} ${title}`)).toEqual([
    '2020-05-01 Changes of 1 May 2020',
    '2020-05-01 Synthetic Ministers Test Every Form of Paragraph',
    '2020-04-01 Changes of 1 April 2020',
    '2020-04-01 A Synthetic Release Without Numbers',
    '2020-03-31 Changes of 31 March 2020',
    '2020-03-31 ROK and Peruvian Foreign Ministers Discuss Ways for Cooperation toward Shared Prosperity',
    '2020-03-30 Changes of 30 March 2020',
    '2020-03-30 Synthetic Ministers Talk by Telephone',
    '2020-03-30 Synthetic Letter from Minister Testa',
    '2020-03-30 Synthetic Joint Statement',
    '2020-03-30 Synthetic Remarks of Minister Testa',
    '2020-03-30 試験の外務大臣会談（架空）',
    '2020-03-30 시험 성명 (가상)',
    '2020-03-30 测试部举行合成会谈（虚构）',
    '2020-03-30 測試部關於合成協定的聲明（虛構）',
    '2020-03-30 بيان اصطناعي بشأن اختبار (مخترع)',
    '2020-03-30 A Synthetic Release of Forty-five Passages',
    '2020-03-30 A Roll of the Invented Council',
  ]);
  const [change, release] = items('fixture').rss;
  expect(release?.author).toBe('Test Ministry');
  expect(release?.html).toContain('press release, courtesy translation, on the meeting of 4 March 2020, March 2020');
  expect(release?.html).toContain('¶ 1.2</a> The second sub-point has another mark.');
  expect(change?.summary).toBe('A second synthetic release, with “every” form & no <tag>.');
  expect(change?.html).toBe('<p>A second synthetic release, with “every” form &#x26; no &#x3C;tag>.</p>');
});

test('the words of a release are of its language in a feed, too', () => {
  const korean = items('fixture').rss.find(({ title }) => title === '시험 성명 (가상)');
  expect(korean?.language).toBe('ko');
  expect(korean?.html).toMatch(/<em>[^<]*<span lang="ko">성명<\/span>/);
  expect(korean?.html?.match(/<p(?! lang="ko")[^>]*>(?!<em>)/)).toBeNull();
});

test.each(names)('%s: every page tells feed readers where the feeds are', (site) => {
  for (const path of filesOf(site, '.html')) {
    const $ = pageOf(site, path);
    const types = ['application/rss+xml', 'application/feed+json'];
    const addresses = types.map((type) => $(`head link[rel=alternate][type="${type}"]`).attr('href'));
    expect(addresses, path).toEqual(['feed.xml', 'feed.json'].map((name) => sites[site].env.BASE_PATH + name));
  }
});

const kinds = ['releases', 'people', 'organizations', 'glossary', 'areas'] as const;
type Data = Record<(typeof kinds)[number], { url: string; passages?: string[]; count?: number }[]>;
const dataOf = <Of extends object>(site: SiteName, path: string) =>
  JSON.parse(bytesOf(site, path).toString()) as Data & Of;

test.each(names)('%s: index.json and its files by year name everything that is published, and nothing else', (site) => {
  const published = new Set(filesOf(site).map((path) => base(site) + path.replace(/index\.html$/, '')));
  const index = dataOf<{ years: { year: string; releases: number; url: string }[]; counts: Record<string, number> }>(
    site,
    'index.json',
  );
  const years = index.years.map(({ url }) => dataOf(site, url.slice(base(site).length)));
  expect(index.years.map(({ releases }) => releases)).toEqual(years.map(({ releases }) => releases.length));
  for (const kind of kinds) {
    const pages = [...published].filter((address) => new RegExp(`/${kind}/[^/]+/$`).test(address));
    const subjects = pages.filter((address) => !/\/releases\/(\d{4}|undated)\/$/.test(address));
    const named = new Set(years.flatMap((year) => year[kind].map(({ url }) => url)));
    expect([...named].toSorted(), kind).toEqual(subjects.toSorted());
    expect(index.counts[kind], kind).toBe(subjects.length);
  }
  const addresses = [...JSON.stringify([index, years]).matchAll(/"(https?:[^"]*)"/g)].map(
    ([, address = '']) => address,
  );
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !published.has(address.split('#')[0] ?? ''))).toEqual([]);
});

test.each(names)('%s: index.json and its files by year are what their schema says', (site) => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(bytesOf(site, 'schema/index.json').toString()) as object);
  const paths = filesOf(site).filter((path) => /^data\/[^/]+\.json$/.test(path));
  for (const path of ['index.json', ...paths]) {
    const file = dataOf<{ $schema: string }>(site, path);
    expect(file.$schema).toBe(`${base(site)}schema/index.json`);
    expect(validate(file), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
    expect(validate({ ...file, areas: undefined })).toBe(false);
  }
});

test('a subject has in the files of the years all passages that index.json counts', () => {
  const forum = ({ organizations }: Data) => organizations.find(({ url }) => url.endsWith('/test-forum/'));
  const years = ['2013', '2018', '2019', '2020'].map((year) => forum(dataOf('fixture', `data/${year}.json`)));
  expect(years.flatMap((year) => year?.passages ?? [])).toHaveLength(
    forum(dataOf('fixture', 'index.json'))?.count ?? 0,
  );
});

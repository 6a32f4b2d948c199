import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bytesOf, filesOf, pageOf, sites, type SiteName } from '../setup/site.ts';

const names: SiteName[] = ['edition', 'fixture'];

function meta(site: SiteName, path: string, property: string): string | undefined {
  return pageOf(site, path)(`meta[property="${property}"]`).attr('content');
}

/** The picture that previews of a page show, as a path in the built site. */
function pictureOf(site: SiteName, path: string): string | undefined {
  const { SITE_URL, BASE_PATH } = sites[site].env;
  const address = meta(site, path, 'og:image');
  expect(address?.startsWith(`${SITE_URL}${BASE_PATH}`), address).toBe(true);
  return address?.slice(`${SITE_URL}${BASE_PATH}`.length);
}

/**
 * The page whose picture a page has: meetings and citations share their release’s, years, letters and what is related
 * that of the page above, the A–Z and what is kept offline that of the front page.
 */
function ownerOf(path: string): string {
  return path
    .replace(/^meetings\//, 'releases/')
    .replace(/\/(cite|related|\d{4}|undated)\/(\d+\/)?index/, '/index')
    .replace(/^(index|offline)\/.*/, 'index.html');
}

test.each(names)('%s: every page has a picture for previews', async (site) => {
  const drawn = new Map<string, unknown>();
  for (const path of filesOf(site, 'index.html')) {
    const picture = pictureOf(site, path) ?? '';
    expect(picture).toBe(`pictures/${ownerOf(path).replace(/\/?index\.html$/, '') || 'index'}.png`);
    const png = bytesOf(site, picture);
    if (!drawn.has(picture)) drawn.set(picture, await sharp(png).metadata());
    expect(drawn.get(picture), path).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length, path).toBeLessThanOrEqual(40 * 1024);
    expect(meta(site, path, 'og:image:type'), path).toBe('image/png');
    expect(meta(site, path, 'og:image:width'), path).toBe('1200');
    expect(meta(site, path, 'og:image:height'), path).toBe('630');
    expect(meta(site, path, 'og:image:alt'), path).toContain(meta(site, ownerOf(path), 'og:title'));
    expect(pageOf(site, path)('meta[name="twitter:card"]').attr('content'), path).toBe('summary_large_image');
  }
});

test.each(names)('%s: there is no picture without a page', (site) => {
  const shown = new Set(filesOf(site, 'index.html').map((path) => pictureOf(site, path)));
  expect(filesOf(site).filter((path) => path.startsWith('pictures/'))).toEqual([...shown].toSorted());
  expect(meta(site, '404.html', 'og:image')).toBeUndefined();
});

test.each([
  ['', 'Front page: Invented releases and a frozen copy of a real one, for the tests. · Edition of 1 May 2020'],
  ['people/', 'Index: People'],
  ['people/anna-testa/', 'Person: Anna Testa'],
  ['organizations/test-forum/', 'Mechanism: Test Forum'],
  ['areas/testing/', 'Area of cooperation: Testing'],
  ['releases/2020-01-02-synthetic-unnumbered/', 'Statement: A Synthetic Release Without Numbers · 2 January 2020'],
  [
    'releases/2020-03-04-synthetic-forms/',
    'Press release, courtesy translation: Synthetic Ministers Test Every Form of Paragraph · Meeting of 4 March 2020',
  ],
])('fixture: the picture of /%s is told in words', (address, words) => {
  expect(meta('fixture', `${address}index.html`, 'og:image:alt')).toBe(`${words} · Synthetic Edition`);
});

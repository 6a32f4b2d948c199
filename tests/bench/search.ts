import type { Browser } from 'playwright-core';

/** Words that nearly every synthetic release has: the dearest query. */
const query = 'minister cooperation';

/** What a reader’s first query costs: kilobytes of the index, requests for it, milliseconds from opening to the first hit. */
export async function firstHit(address: string, browser: Browser) {
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().includes('/pagefind/')) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const start = performance.now();
  await page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
  await page.locator('search-results li a').first().waitFor();
  const milliseconds = performance.now() - start;
  // Later results still come; their sizes cannot be asked for once the page is closed.
  page.removeAllListeners('requestfinished');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { kilobytes: bytes / 1000, requests: sizes.length, milliseconds };
}

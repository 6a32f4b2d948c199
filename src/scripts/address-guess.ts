import { distance } from 'fastest-levenshtein';

/** On the page for a wrong address: names the page of the sitemap whose address is nearest, if one is near. */
class AddressGuess extends HTMLElement {
  connectedCallback(): void {
    // Without a guess the page still has the search and the ways in, so a sitemap that fails to load is no failure.
    const search = guess(this.dataset['sitemap'] ?? '').catch(() => undefined);
    void search.then((address) => {
      const place = this.querySelector('[data-part="guess"]');
      if (!address || !place) return;
      const link = document.createElement('a');
      link.href = address;
      link.textContent = decodeURI(address);
      place.append('Did you mean ', link, '?');
    });
  }
}

/** The path of the nearest page, or nothing where all are far: half of the longer name differs. */
async function guess(sitemap: string): Promise<string | undefined> {
  const parts = await locations(sitemap);
  const pages = (await Promise.all(parts.map((part) => locations(part)))).flat();
  const wanted = lastName(location.pathname);
  if (!wanted) return undefined;
  const ranked = pages
    .map((page) => ({ page, name: lastName(page) }))
    .map(({ page, name }) => ({ page, far: distance(wanted, name) / Math.max(wanted.length, name.length) }))
    .sort((a, b) => a.far - b.far || distance(a.page, location.pathname) - distance(b.page, location.pathname));
  return ranked[0] && ranked[0].far < 0.5 ? ranked[0].page : undefined;
}

/** The paths that a sitemap lists. */
async function locations(sitemap: string): Promise<string[]> {
  const response = await fetch(sitemap);
  if (!response.ok) return [];
  const xml = new DOMParser().parseFromString(await response.text(), 'application/xml');
  return [...xml.querySelectorAll('loc')].map((location) => new URL(location.textContent).pathname);
}

/** The last part of a path, which names the page: “eclac” of “/organizations/eclac/”. */
function lastName(path: string): string {
  const name =
    path
      .replace(/(index)?(\.\w+)?\/*$/, '')
      .split('/')
      .pop() ?? '';
  return decodeURIComponent(name).toLowerCase();
}

customElements.define('address-guess', AddressGuess);

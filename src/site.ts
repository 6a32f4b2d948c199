/** Where the site is published, from the environment: `SITE_URL` is the origin, `BASE_PATH` the folder on it. */
export const site = {
  origin: readOrigin(process.env['SITE_URL'] ?? 'http://localhost:4321'),
  base: readBase(process.env['BASE_PATH'] ?? '/'),
};

/** What a build says that is not told where it is published: it is one to be looked at on this machine. */
export const warning =
  process.env['SITE_URL'] === undefined
    ? `Citations, canonical and copied links all say ${site.origin}. To publish, say where: SITE_URL=https://example.org npm run build`
    : undefined;

/** Whether compressed copies are written beside the files, for servers that send these. */
export const precompressed = process.env['PRECOMPRESS'] === '1';

/** The folder whose Markdown files are published; tests build other folders. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Whether pages can be read offline. `OFFLINE=0` ends it: the site is then built with a service worker that goes away. */
export const readsOffline = process.env['OFFLINE'] !== '0';

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(
      `SITE_URL is “${text}”; expected an origin as https://example.org. A folder on it goes into BASE_PATH.`,
    );
  }
  return url.origin;
}

/** Gives the base with a slash at both ends. */
function readBase(text: string): string {
  if (!/^\/?([\w.~-]+\/?)*$/.test(text)) {
    throw new Error(`BASE_PATH is “${text}”; expected a path as /edition/.`);
  }
  return `/${text}/`.replace(/\/+/g, '/');
}

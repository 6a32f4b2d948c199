import { formats } from '../exports/formats.ts';

/*
 * How the files of the edition are to be sent. Each host has its own way of saying it: `headers-file.ts`, `apache.ts`
 * and `nginx.ts` write what follows from this one list.
 */

/** Sent with everything. What holds of a page’s contents stands in the page, where no host can lose it; see `policy.ts`. */
export const always = {
  // These a policy in the page cannot say. Nothing reports to anybody: who reads what is the reader’s affair.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** RFC 9111, RFC 8246. */
export const forGood = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time: an old text is never shown when the new one can be had. */
export const askAgain = 'no-cache';

/** Media types that servers do not know by the ends of names. No file has two. */
export const types: readonly { path: string; type: string }[] = [
  ...formats
    .filter(({ type }) => type !== 'application/json')
    .map(({ extension, type }) => ({ path: `releases/*.${extension}`, type: inUtf8(type) })),
  { path: 'feed.xml', type: 'application/rss+xml' },
  { path: 'feed.json', type: 'application/feed+json' },
  { path: 'schema/*', type: 'application/schema+json' },
];

/** A server may take text for another character set, and spoil the words; JSON and XML say theirs. */
function inUtf8(type: string): string {
  return /json|xml/.test(type) ? type : `${type}; charset=utf-8`;
}

/** What compression makes smaller: pictures, fonts and the search index are compressed as they are. */
export const compressible = [
  ...['html', 'css', 'js', 'json', 'xml', 'svg', 'txt'],
  ...formats.map(({ extension }) => extension).filter((extension) => !extension.includes('.')),
];

/** The types of these that a server may have to be told. */
export const compressibleTypes = [
  ...new Set([
    ...['text/css', 'text/javascript', 'application/javascript', 'application/json', 'text/xml', 'application/xml'],
    ...['image/svg+xml', ...types.map(({ type }) => type.replace(/;.*/, ''))],
  ]),
];

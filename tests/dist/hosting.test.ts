import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeHosting } from '../../src/hosting/hosting.ts';
import { serveAs, webServers } from '../setup/servers.ts';
import { bytesOf, filesOf, sites } from '../setup/site.ts';

/** What each file is to be sent as, by its path; the first that fits. */
const types: [RegExp, RegExp][] = [
  [/\.html$/, /^text\/html; charset=utf-8$/],
  [/\.txt$/, /^text\/plain; charset=utf-8$/],
  [/\.md$/, /^text\/markdown; charset=utf-8$/],
  [/^feed\.xml$/, /^application\/rss\+xml$/],
  [/^sitemap.*\.xml$/, /^(text|application)\/xml/],
  [/\.xml$/, /^application\/tei\+xml$/],
  [/\.bib$/, /^application\/x-bibtex; charset=utf-8$/],
  [/\.ris$/, /^application\/x-research-info-systems; charset=utf-8$/],
  [/\.csl\.json$/, /^application\/vnd\.citationstyles\.csl\+json$/],
  [/^feed\.json$/, /^application\/feed\+json$/],
  [/^schema\//, /^application\/schema\+json$/],
  [/\.json$/, /^application\/json$/],
  [/\.js$/, /^(text|application)\/javascript/],
  [/\.woff2$/, /^font\/woff2$/],
  [/\.svg$/, /^image\/svg\+xml$/],
  [/\.png$/, /^image\/png$/],
];
const hashed = /^_astro\/|^pagefind\/(fragment|index|filter)\/|\.pf_meta$/;
const compressible = /\.(html|js|json|xml|svg|txt|md|bib|ris)$/;

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** An answer as it comes, nothing normalised on the way there or back. */
function ask(origin: string, path: string, { method = 'GET', accept = '' } = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const headers = accept ? { 'Accept-Encoding': accept } : {};
    request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const files = filesOf('fixture').filter((path) => !/(^|\/)[._]\w+$|\.conf$/.test(path));
const addressOf = (path: string) => `/press/${path.replace(/(?<=^|\/)index\.html$/, '')}`;

test('every page, also one that moved, begins with its policy, and none lets in what is not the site’s', () => {
  const pages = readdirSync(sites.fixture.outDir, { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.html'),
  );
  expect(pages).toContain('releases/2020-01-02-unnumbered/index.html');
  for (const path of pages) {
    const [, policy] =
      /<head>\s*<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(
        bytesOf('fixture', path).toString(),
      ) ?? [];
    expect(policy, path).toMatch(/^default-src 'none'; .*require-trusted-types-for 'script'$/);
    expect(policy, path).not.toMatch(/'unsafe-|https?:|data:|blob:|\*/);
  }
});

/** The headers that `_headers` sets for an address, with each value: “*” is anything, and every rule that fits holds. */
function headersOf(address: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const rule of bytesOf('fixture', '_headers').toString().trim().split('\n\n')) {
    const [path = '', ...headers] = rule.split('\n');
    const pattern = path.split('*').map((part) => part.replace(/[.+]/g, '\\$&'));
    if (!new RegExp(`^${pattern.join('.*')}$`).test(address)) continue;
    for (const [, name = '', value = ''] of headers.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line) ?? []))
      (found[name] ??= []).push(value);
  }
  return found;
}

test('_headers sets no header twice, the types that hosts do not know, and what is kept for good', () => {
  const known = /\.(html|json|js|svg|png|woff2)$|^(sitemap|robots)|^pagefind\//;
  for (const path of files) {
    const headers = headersOf(addressOf(path));
    for (const [name, values] of Object.entries(headers)) expect(values, `${path}: ${name}`).toHaveLength(1);
    const [type] = headers['Content-Type'] ?? [];
    const [, expected] = types.find(([pattern]) => pattern.test(path)) ?? [];
    if (type && expected) expect(type, path).toMatch(expected);
    if (!type) expect(path).toMatch(known);
    expect(headers['Cache-Control'] !== undefined, path).toBe(hashed.test(path));
    expect(headers['Content-Security-Policy'], path).toEqual(["frame-ancestors 'none'"]);
  }
});

/** The largest file of each type that is compressed: servers choose by the type. */
const largest = [
  ...files
    .filter((path) => compressible.test(path))
    .toSorted((a, b) => bytesOf('fixture', a).length - bytesOf('fixture', b).length)
    .reduce((found, path) => found.set(extname(path), path), new Map<string, string>())
    .values(),
];

/** A part of the fixture with compressed copies, for both servers. */
let site: Promise<string> | undefined;
const compressed = () =>
  (site ??= (async () => {
    const dir = mkdtempSync(join(tmpdir(), 'site-'));
    for (const path of [...largest, 'index.html', '404.html'])
      cpSync(join(sites.fixture.outDir, path), join(dir, path));
    await writeHosting(dir, '/press/', true);
    return dir;
  })());
afterAll(async () => site && rmSync(await site, { recursive: true }));

describe.each(webServers)('$name', (server) => {
  let origin = '';
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    if (server.installed) ({ origin, stop } = await serveAs(server, sites.fixture.outDir));
  });
  afterAll(() => stop?.());
  const note = `${server.name} is not installed: what it is told is not tried.`;

  test('sends every file as what it is, to be kept as long as it stays the same', async ({ skip }) => {
    skip(!server.installed, note);
    for (const path of files) {
      const { status, headers, body } = await ask(origin, addressOf(path));
      expect(status, path).toBe(200);
      expect(body.equals(bytesOf('fixture', path)), path).toBe(true);
      const [, type] = types.find(([pattern]) => pattern.test(path)) ?? [];
      if (type) expect(headers['content-type'], path).toMatch(type);
      const kept = hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
      expect(headers, path).toMatchObject({
        'cache-control': kept,
        'content-security-policy': "frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=()',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers.etag ?? headers['last-modified'], path).toBeTruthy();
    }
  });

  test('compresses text', async ({ skip }) => {
    skip(!server.installed, note);
    for (const path of files.filter((file) => compressible.test(file) && bytesOf('fixture', file).length > 1000)) {
      const { headers, body } = await ask(origin, addressOf(path), { accept: 'gzip' });
      expect(headers, path).toMatchObject({
        'content-encoding': 'gzip',
        vary: expect.stringMatching(/Accept-Encoding/),
      });
      expect(gunzipSync(body).equals(bytesOf('fixture', path)), path).toBe(true);
    }
  });

  test('answers unknown addresses with the page for them, leads to the slash, and lists no folder', async ({
    skip,
  }) => {
    skip(!server.installed, note);
    for (const path of ['nothing/', 'releases/nothing.txt', '_astro/nothing.js', 'pagefind/index/nothing.pf_index']) {
      const { status, headers, body } = await ask(origin, `/press/${path}`);
      expect(status, path).toBe(404);
      expect(body.equals(bytesOf('fixture', '404.html')), path).toBe(true);
      expect(headers, path).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
      expect(headers['content-type'], path).toMatch(/^text\/html/);
    }
    const { status, headers } = await ask(origin, '/press/releases');
    expect(status).toBe(301);
    expect(headers.location).toMatch(/\/press\/releases\/$/);
    for (const folder of ['_astro/', 'pictures/', 'pagefind/', '.htaccess']) {
      const answer = await ask(origin, `/press/${folder}`);
      expect([403, 404], folder).toContain(answer.status);
      expect(answer.body.toString(), folder).not.toMatch(/Index of|RewriteRule/);
    }
  });

  test('gives nothing from outside, and answers to nothing but reading', async ({ skip }) => {
    skip(!server.installed, note);
    const ways = ['../', '%2e%2e/', '..%2f', '%2e%2e%2f', '..%5c', '%252e%252e%252f', '.%00./', '//../', '....//'];
    for (const way of ways) {
      for (const start of ['/press/', '/press/releases/', '/']) {
        const { status, body } = await ask(origin, `${start}${way.repeat(12)}etc/passwd`);
        expect(status, start + way).toBeGreaterThanOrEqual(400);
        expect(body.toString(), start + way).not.toContain('root:');
      }
    }
    // A folder that is named without its slash.
    expect((await ask(origin, '/press/releases../nginx.conf')).status).toBe(404);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND', 'MKCOL', 'MOVE']) {
      const { status } = await ask(origin, '/press/about/', { method });
      expect(status, method).toBeGreaterThanOrEqual(400);
    }
    const { status, body } = await ask(origin, '/press/about/', { method: 'HEAD' });
    expect([status, body.length]).toEqual([200, 0]);
  });

  test('sends the compressed copies that are there', async ({ skip }) => {
    skip(!server.installed, note);
    const dir = await compressed();
    const { origin: other, stop: stopOther } = await serveAs(server, dir);
    try {
      const coding = server.name === 'Apache' ? 'br' : 'gzip';
      const [end, decompress] =
        coding === 'br' ? (['br', brotliDecompressSync] as const) : (['gz', gunzipSync] as const);
      expect(largest.length).toBeGreaterThan(8);
      for (const path of largest) {
        const copy = join(dir, `${path}.${end}`);
        const { headers, body } = await ask(other, addressOf(path), { accept: `gzip, deflate, ${coding}` });
        expect(headers, path).toMatchObject({
          'content-encoding': coding,
          vary: expect.stringMatching(/Accept-Encoding/),
          'x-content-type-options': 'nosniff',
        });
        const [, type] = types.find(([pattern]) => pattern.test(path)) ?? [];
        if (type) expect(headers['content-type'], path).toMatch(type);
        expect(body.equals(readFileSync(copy)), path).toBe(true);
        expect(decompress(body).equals(bytesOf('fixture', path)), path).toBe(true);
        const plain = await ask(other, addressOf(path));
        expect(plain.body.equals(bytesOf('fixture', path)), path).toBe(true);
      }
    } finally {
      await stopOther();
    }
  });
});

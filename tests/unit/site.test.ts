import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The addresses are made when their module is loaded, as other files may have done.
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The addresses as they are made where the site is published in a folder. */
async function addresses(env: Record<string, string>): Promise<string[]> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const made = await import('../../src/addresses.ts');
  const release = { id: '2013-09-26-rok-peru' };
  return [
    made.passageAddress(release, { id: 'p2-1' }),
    made.meetingAddress(release),
    made.subjectAddress({ kind: 'organizations', id: 'eclac' }),
    made.subjectAddress({ kind: 'glossary', id: 'kt-1' }),
    made.absolute(made.aboutAddress),
  ];
}

test.each(['press', '/press', '/press/'])('addresses honour BASE_PATH written as %s', async (base) => {
  expect(await addresses({ SITE_URL: 'https://edition.example', BASE_PATH: base })).toEqual([
    '/press/releases/2013-09-26-rok-peru/#p2-1',
    '/press/meetings/2013-09-26-rok-peru/',
    '/press/organizations/eclac/',
    '/press/glossary/kt-1/',
    'https://edition.example/press/about/',
  ]);
});

test.each([
  [{ SITE_URL: 'edition.example' }, 'SITE_URL is “edition.example”; expected an origin'],
  [{ SITE_URL: 'https://edition.example/press' }, 'A folder on it goes into BASE_PATH'],
  [{ BASE_PATH: '/a b/' }, 'BASE_PATH is “/a b/”; expected a path'],
])('a wrong setting %o is told', async (env, message) => {
  await expect(addresses(env as Record<string, string>)).rejects.toThrow(message);
});

test('a build that is not told where it is published says so, with the cure', async () => {
  vi.stubEnv('SITE_URL', undefined);
  const { warning } = await import('../../src/site.ts');
  expect(warning).toBe(
    'Citations, canonical and copied links all say http://localhost:4321. To publish, say where: SITE_URL=https://example.org npm run build',
  );
  vi.resetModules();
  vi.stubEnv('SITE_URL', 'https://edition.example');
  expect((await import('../../src/site.ts')).warning).toBeUndefined();
});

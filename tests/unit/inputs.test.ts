import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const module = pathToFileURL(resolve('src/integrations/inputs.ts')).href;
const files = [
  'content/releases/one.md',
  'content/releases/one.txt',
  'content/words.txt',
  'content/addresses.txt',
  'src/pages/index.astro',
  'public/favicon.svg',
  'astro.config.mjs',
  'package.json',
  'node_modules/.package-lock.json',
];

/** A project of nothing but files. */
let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'inputs-'));
  for (const file of files) {
    mkdirSync(join(project, file, '..'), { recursive: true });
    writeFileSync(join(project, file), 'as it was');
  }
});
afterAll(() => rmSync(project, { recursive: true }));

/** What code that has the module as `inputs` returns, in the project and in a process of its own. */
function run(code: string, env: NodeJS.ProcessEnv = {}, options: string[] = []): unknown {
  const whole = `
    import { rmSync, writeFileSync } from 'node:fs';
    import * as inputs from '${module}';
    console.log(JSON.stringify(await (async () => { ${code} })()));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', whole, '--', 'build', ...options],
    { cwd: project, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}
const digest = (env?: NodeJS.ProcessEnv, options?: string[]) => run('return inputs.digestOfInputs();', env, options);

describe('the digest of all that decides a site', () => {
  test('is another when a file of it has changed', () => {
    const without = run(`
      const before = inputs.digestOfInputs();
      return ${JSON.stringify(files)}.filter((file) => {
        writeFileSync(file, 'as it is');
        const after = inputs.digestOfInputs();
        writeFileSync(file, 'as it was');
        if (inputs.digestOfInputs() !== before) throw new Error(file);
        return after === before;
      });`);
    expect(without).toEqual(['content/addresses.txt']);
  });

  test('is another when there is one more', () => {
    const without = run(`
      const before = inputs.digestOfInputs();
      return ['content/new.md', 'src/new.ts', 'public/new.txt', '.env', 'postcss.config.cjs', 'NOTES.md'].filter((file) => {
        writeFileSync(file, '');
        const after = inputs.digestOfInputs();
        rmSync(file);
        return after === before;
      });`);
    expect(without).toEqual(['NOTES.md']);
  });

  test.each([
    { SITE_URL: 'https://edition.example' },
    { BASE_PATH: '/press/' },
    { PRECOMPRESS: '1' },
    { OFFLINE: '0' },
    { CONTENT_DIR: './content' },
    { NODE_ENV: 'development' },
  ])('is another with %o', (env) => {
    expect(digest(env)).not.toBe(digest());
  });

  test('is another with an option of Astro', () => {
    expect(digest({}, ['--devOutput'])).not.toBe(digest());
  });

  test('is the same with what decides only what a build says or records', () => {
    const said = { CI: 'true', SITE_URL: 'http://localhost:4321', TZ: 'Asia/Seoul', LC_ALL: 'da_DK.UTF-8' };
    expect(digest(said, ['--record'])).toBe(digest());
  });

  test('knows what of the environment the code reads: all else is read in site.ts', () => {
    const read = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|astro)$/.test(name) && !/^(site\.ts|adding\W)/.test(name))
      .flatMap((name) => readFileSync(join('src', name), 'utf8').match(/process\.env(?:\.\w+|\[[^\]]*\])?/g) ?? []);
    // The names that Vite has, and whether new addresses stop a build or are only told.
    expect(read.sort()).toEqual(["process.env['CI']", 'process.env[name]']);
  });
});

test('what is written, made or taken away while a build runs is seen', () => {
  const seen = run(`
    const changes = {
      nothing: () => {},
      written: () => writeFileSync('src/pages/index.astro', 'as it was'),
      made: () => writeFileSync('content/two.md', ''),
      gone: () => rmSync('content/two.md'),
      recorded: () => writeFileSync('content/addresses.txt', 'as it was'),
    };
    const seen = [];
    for (const [name, change] of Object.entries(changes)) {
      const moment = Date.now();
      // The clock of files is a little coarser.
      await new Promise((done) => setTimeout(done, 50));
      change();
      if (inputs.inputsChangedSince(moment)) seen.push(name);
    }
    return seen;`);
  expect(seen).toEqual(['written', 'made', 'gone']);
});

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { astro, environmentOf } from '../setup/site.ts';

/*
 * What `npm run check` and `npm run format` hold the code to. Both need one core each, and so run beside other tests;
 * those that build sites begin afterwards, since a build writes the types that are checked.
 */
test.concurrent.each([
  { what: 'types', command: astro, args: ['check'] },
  { what: 'form', command: resolve('node_modules/prettier/bin/prettier.cjs'), args: ['--check', '.'] },
])('the code has no mistake in its $what', async ({ command, args }) => {
  const run = spawn(process.execPath, [command, ...args], { env: environmentOf('edition') });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise((end) => run.on('close', end));
  expect(status, said).toBe(0);
});

/*
 * `npm run mutate [-- src/model/timeline.ts]`: breaks each rule of the model once and runs its tests; what no test sees is
 * printed. Without a name, the modules that stryker.json lists. A mutant takes a second or two, so the suite leaves it
 * out; what stands since the last run is not tried again. Stryker is installed aside, in .cache/mutation, the first time:
 * it is large, and nothing else needs it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../src/command/arguments.ts';
import { orRefuse, refusal } from '../../src/command/refusal.ts';

const folder = '.cache/mutation';
const version = '10.1.1';

const usage = `npm run mutate [-- src/model/statement.ts src/model/act.ts]
  without a module, all that tests/mutation/stryker.json lists: half an hour and more`;

await orRefuse(() => {
  const modules = readArguments(process.argv.slice(2), {}, usage, Infinity).positionals;
  const wrong = modules.find((path) => !existsSync(path));
  if (wrong !== undefined) throw refusal(`${wrong} is not there.`, usage);
  if (!existsSync(join(folder, 'node_modules'))) install();
  run(process.execPath, [
    join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    ...['run', 'tests/mutation/stryker.json'],
    ...(modules.length > 0 ? ['--mutate', modules.join(',')] : []),
  ]);
});

function install(): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  // Its Vitest is the project's, which Node finds above.
  run('npm', [
    ...['install', '--prefix', folder, '--no-save', '--legacy-peer-deps'],
    ...[`@stryker-mutator/core@${version}`, `@stryker-mutator/vitest-runner@${version}`],
  ]);
}

function run(command: string, args: string[]): void {
  // The tests of any content see with few cases, or not at all, what a mutant breaks.
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { RUNS: '30', ...process.env } });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} ends with status ${status}.`);
}

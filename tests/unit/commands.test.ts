import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const own = Object.entries(scripts).flatMap(([name, line]) => {
  const [, module] = /^node (\S+\.ts)$/.exec(line) ?? [];
  return module ? { name, module } : [];
});
const run = (module: string, option: string) => spawnSync(process.execPath, [module, option], { encoding: 'utf8' });

test.each(own)(
  'npm run $name tells how it is used, does nothing then, and refuses what it does not know',
  (command) => {
    const { name, module } = command;
    const help = run(module, '--help');
    expect(help).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(`^npm run ${name}\\b`) });
    const refused = run(module, '--wrong');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toBe(
      `Unknown option '--wrong'.\n  expected: ${help.stdout.trimEnd()}\n  mend:     Type the command anew.\n`,
    );
  },
);

test('the README lists every command', () => {
  const readme = readFileSync('README.md', 'utf8');
  const listed = [...readme.matchAll(/^\| `npm (?:run )?([a-z]+)/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys(scripts).sort());
});

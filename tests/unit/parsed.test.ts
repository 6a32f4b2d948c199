import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parsed } from '../../src/model/parsed.ts';

test('a file that an earlier build parsed is the same as one parsed anew', () => {
  const release = readFileSync('tests/fixtures/site/releases/2020-03-04-synthetic-forms.md', 'utf8');
  const text = `${release}\nNever parsed before: ${randomUUID()}\n`;
  const anew = parsed(text);
  expect(anew.body.length).toBeGreaterThan(5);
  expect(parsed(text)).toEqual(anew);
});

test('a file that an earlier build parsed is parsed anew when the parser has changed', () => {
  const project = mkdtempSync(join(tmpdir(), 'parser-'));
  cpSync('src/model', join(project, 'src/model'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const kindOfFirst = () => {
    const script =
      "import { parsed } from './src/model/parsed.ts'; console.log(parsed('~a~').body[0].children[0].type);";
    const options = { cwd: project, encoding: 'utf8' } as const;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], options);
    return stdout.trim() || stderr;
  };
  expect(kindOfFirst()).toBe('text');
  const parser = join(project, 'src/model/parsed.ts');
  writeFileSync(parser, readFileSync(parser, 'utf8').replace('singleTilde: false', 'singleTilde: true'));
  expect(kindOfFirst()).toBe('delete');
  rmSync(project, { recursive: true });
});

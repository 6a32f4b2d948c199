import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs a package that only a benchmark needs aside, in `.cache/bench/<folder>`, the first time; gives that folder.
 * @throws {Error} with npm's words if it cannot.
 */
export function installAside(name: string, version: string, folder: string): string {
  const path = resolve('.cache/bench', folder);
  if (existsSync(join(path, 'node_modules'))) return path;
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), '{ "private": true, "type": "module" }');
  const args = ['install', '--prefix', path, '--no-save', `${name}@${version}`];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${version} cannot be installed in ${path}:\n${stderr}`);
  return path;
}

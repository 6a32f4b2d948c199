import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The room of a module: its folder in `src`, or the module itself where it stands there alone. */
const roomOf = (path: string) => path.split('/')[1] ?? path;

/** The modules and files that a module imports by a path. */
const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?:[^'";]* from )?'(\.[^']+)'/gm)].map(([, to = '']) =>
    join(dirname(path), to),
  );

test('what rooms import from each other goes one way: none needs, however far, one that needs it', () => {
  const modules = globSync('src/**/*.{ts,astro}');
  const imports = modules.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
  expect(imports.length).toBeGreaterThan(500);
  let arrows = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to));
  for (let before = Infinity; arrows.length < before;) {
    before = arrows.length;
    // What leads to a room that needs none, or from one that none needs, is in no circle.
    const needing = new Set(arrows.map(({ from }) => roomOf(from)));
    const needed = new Set(arrows.map(({ to }) => roomOf(to)));
    arrows = arrows.filter(({ from, to }) => needing.has(roomOf(to)) && needed.has(roomOf(from)));
  }
  expect(arrows).toEqual([]);
});

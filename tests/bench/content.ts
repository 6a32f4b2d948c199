import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { Chance } from './chance.ts';
import { makeRelease } from './release.ts';
import { makeWorld } from './world.ts';

const seed = 1;

/**
 * Writes a content folder of `count` synthetic releases to `dir`, in place of what is there: invented to measure
 * builds, with the lengths, forms and names-per-page of real diplomatic documents. The same count gives the same files.
 */
export function writeContent(dir: string, count: number): void {
  rmSync(dir, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const world = makeWorld(new Chance(seed));
  const releases = Array.from({ length: count }, (_, index) => makeRelease(index + 1, world, seed));
  for (const { id, markdown, source } of releases) {
    write(`releases/${id}.md`, markdown);
    write(`releases/${id}.txt`, source);
  }
  // What no release names is no part of an edition.
  for (const { folder, id, file } of new Set(releases.flatMap(({ named }) => [...named])))
    write(`${folder}/${id}.md`, file);

  const days = Array.from({ length: Math.ceil(count / 50) }, (_, index) => new Date(Date.UTC(2025, 0, 1 + index)));
  const data = {
    name: 'Synthetic Edition',
    description: `${count} releases that nobody issued, made to measure builds.`,
    rights: {
      text: 'These words may be used by anyone.',
      licence: { name: 'Synthetic', url: 'https://licence.example/' },
    },
    changes: days.map((day, index) => ({
      date: day.toISOString().slice(0, 10),
      text: 'Synthetic releases are added.',
      releases: releases.slice(index * 50, (index + 1) * 50).map(({ id }) => id),
    })),
  };
  write('edition.md', `---\n${stringify(data)}---\n\nEverything here is synthetic.\n`);
}

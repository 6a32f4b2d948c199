import type { z } from 'zod';
import { fieldName, type Document } from './document.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import type { editionSchema } from './schema/edition.ts';

/**
 * The passage that the front page opens with: the one that `edition.md` names, else the first of the newest release,
 * which stands first in `releases`; none in an edition without releases. One that is not there is a mistake.
 */
export function readFeatured(
  path: string,
  { data, lineOf }: Document<z.output<typeof editionSchema>>,
  releases: readonly Release[],
  mistakes: Mistake[],
): { release: Release; passage: Passage } | undefined {
  const { featured } = data;
  const release = featured ? releases.find(({ id }) => id === featured.release) : releases[0];
  const passages = release ? allPassages(release) : [];
  const passage = featured ? passages.find(({ id }) => id === featured.passage) : passages[0];
  if (release && passage) return { release, passage };
  if (featured) {
    const [name, known] = release
      ? (['passage', passages.map(({ id }) => id)] as const)
      : (['release', releases.map(({ id }) => id)] as const);
    mistakes.push({
      file: path,
      line: lineOf(['featured', name]),
      field: fieldName(['featured', name]),
      problem: `there is no ${name} “${featured[name]}”.`,
      expected: 'the id of a release, and the id of one of its passages, as in its address.',
      mend: suggest(featured[name], known),
    });
  }
  return undefined;
}

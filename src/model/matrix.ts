import type { Passage } from './passage.ts';
import { allPassages, areasOf, entitiesOf, type Release } from './release.ts';
import { sidesOf, voiceOf, type Voice } from './side.ts';
import type { Subject } from './subjects.ts';

/** A passage and whose voice it is. */
export interface Cell {
  passage: Passage;
  voice: Voice;
}

/** A subject, and for each passage a cell where it is concerned. */
export interface Row {
  subject: Subject;
  cells: (Cell | undefined)[];
}

const order: readonly Subject['kind'][] = ['areas', 'organizations', 'glossary', 'people'];

/** What each passage concerns or names, by the kinds of subject: every area and every mention of a release once. */
export function matrixOf(release: Release): { kind: Subject['kind']; rows: Row[] }[] {
  const sides = sidesOf(release);
  const passages = allPassages(release).map((passage) => ({ passage, voice: voiceOf(passage, sides) }));
  const subjects: Subject[] = [...areasOf(release), ...entitiesOf(release)];
  const rows = subjects.map((subject) => ({
    subject,
    cells: passages.map((cell) =>
      [...cell.passage.areas, ...cell.passage.mentions].some((one) => one === subject) ? cell : undefined,
    ),
  }));
  // Who only signs is in no passage.
  const marked = rows.filter(({ cells }) => cells.some(Boolean));
  return order
    .map((kind) => ({ kind, rows: marked.filter(({ subject }) => subject.kind === kind) }))
    .filter((table) => table.rows.length > 0);
}

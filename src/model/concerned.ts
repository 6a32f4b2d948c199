import { linkedSubjects } from './link.ts';
import { allPassages, type Release } from './release.ts';
import type { Subject } from './subjects.ts';

/**
 * Every subject that has to do with a release, each once: who published and signed it and met, what its words and the
 * editor’s notes name, what its passages concern, who speaks in them, to whom and for whom, and where people hold office.
 */
export function concernedBy(release: Release): Set<Subject> {
  const { publisher, signatories, meeting, notes } = release;
  const found = new Set<Subject>([
    publisher,
    ...signatories,
    ...(meeting?.participants ?? []),
    ...(meeting?.between ?? []),
    ...(meeting?.milestones ?? []),
    ...linkedSubjects(meeting?.summary ?? []),
    ...notes.flatMap(({ text }) => linkedSubjects(text)),
    ...allPassages(release).flatMap((passage) => [
      ...passage.mentions,
      ...passage.areas,
      ...passage.notes.flatMap(({ text }) => linkedSubjects(text)),
      ...passage.statements.flatMap((statement) => [
        ...statement.speakers,
        ...statement.to,
        ...statement.for,
        ...statement.areas,
      ]),
    ]),
  ]);
  for (const subject of found) {
    if (subject.kind === 'people') for (const { of } of subject.offices) found.add(of);
  }
  return found;
}

import type { Fact } from './fact.ts';
import type { Release } from './release.ts';
import type { Subject } from './subjects.ts';

/** A dated fact of one of the meeting's milestones; the meeting itself has no fact. */
export interface Milestone {
  date: string;
  subject?: Subject;
  fact?: Fact;
}

/** The milestones of a release's meeting and, where its date is stated, the meeting itself, in the order of their dates. */
export function timelineOf(release: Release): Milestone[] {
  const milestones = (release.meeting?.milestones ?? []).flatMap((subject) =>
    subject.facts.flatMap((fact) => (fact.date ? [{ date: fact.date, subject, fact }] : [])),
  );
  const day = release.dates.meeting?.date;
  return [...milestones, ...(day ? [{ date: day }] : [])].sort((a, b) => a.date.localeCompare(b.date));
}

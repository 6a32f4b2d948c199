import type { Fact } from './fact.ts';
import { dayOf, type Release } from './release.ts';
import type { Subject } from './subjects.ts';

/** A dated fact of one of the meeting's milestones; the meeting itself has no fact. */
export interface Milestone {
  date: string;
  subject?: Subject;
  fact?: Fact;
}

/** The milestones of a release's meeting and the meeting itself, in the order of their dates. */
export function timelineOf(release: Release): Milestone[] {
  const milestones = (release.meeting?.milestones ?? []).flatMap((subject) =>
    subject.facts.flatMap((fact) => (fact.date ? [{ date: fact.date, subject, fact }] : [])),
  );
  return [...milestones, { date: dayOf(release) }].sort((a, b) => a.date.localeCompare(b.date));
}

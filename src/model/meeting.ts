import type { Document } from './document.ts';
import type { Entity } from './entity.ts';
import { readLinked } from './link.ts';
import type { Mistake } from './mistake.ts';
import type { Block } from './verbatim.ts';
import type { ReleaseData } from './schema/release.ts';
import type { Subject, Subjects } from './subjects.ts';

/** The meeting that a release reports; its address is made of the release's id. */
export interface Meeting {
  title: string;
  place: string;
  occasion: string;
  /** The parties. */
  between: Entity[];
  participants: Entity[];
  /** What it was about, in the editor's words (Markdown). */
  summary: Block[];
  /** Whose dated facts make its timeline. */
  milestones: Subject[];
}

/** Makes the meeting of a release's front matter; adds what is wrong to `mistakes`. */
export function readMeeting(
  data: NonNullable<ReleaseData['meeting']>,
  document: Document<ReleaseData>,
  subjects: Subjects,
  mistakes: Mistake[],
): Meeting {
  const place = (field: string) => ({ document, field: ['meeting', field] });
  const origin = { path: document.path, line: document.lineOf(['meeting', 'summary']) };
  return {
    title: data.title,
    place: data.place,
    occasion: data.occasion,
    between: subjects.each(data.between, place('between'), subjects.organization),
    participants: subjects.each(data.participants, place('participants'), subjects.person),
    summary: readLinked(data.summary, origin, subjects, mistakes),
    milestones: subjects.each(data.milestones, place('milestones'), (id, at) => subjects.any(id, at)),
  };
}

import type { Document } from './document.ts';
import type { Entity } from './entity.ts';
import { eventKinds, talks, type EventName, type TalksCode } from './event.ts';
import { readLinked } from './link.ts';
import type { Mistake } from './mistake.ts';
import type { Block } from './verbatim.ts';
import type { ReleaseData } from './schema/release.ts';
import type { Subject, Subjects } from './subjects.ts';

/** The meeting that a release reports, or what else it reports or is; its address is made of the release's id. */
export interface Meeting {
  kind: EventName;
  title: string;
  place?: string | undefined;
  occasion?: string | undefined;
  /** What kind of event it is (CAMEO). */
  code?: TalksCode | undefined;
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
  const { codes } = eventKinds[data.kind];
  if (data.code && !codes.includes(data.code)) {
    mistakes.push({
      file: document.path,
      line: document.lineOf(['meeting', 'code']),
      field: 'meeting.code',
      problem: `“${data.kind}” cannot be ${data.code} (${talks[data.code]}).`,
      expected: codes.length > 0 ? `one of ${codes.map((code) => `"${code}"`).join(', ')}.` : 'no code.',
      mend: 'Change the code or the kind.',
    });
  }
  return {
    kind: data.kind,
    code: data.code ?? codes[0],
    title: data.title,
    place: data.place,
    occasion: data.occasion,
    between: subjects.each(data.between, place('between'), subjects.organization),
    participants: subjects.each(data.participants, place('participants'), subjects.person),
    summary: readLinked(data.summary, origin, subjects, mistakes),
    milestones: subjects.each(data.milestones, place('milestones'), (id, at) => subjects.any(id, at)),
  };
}

import type { SourceLink } from './fact.ts';
import type { Block } from './verbatim.ts';

/** What a note is for. */
export const noteKinds = ['discrepancy', 'explanation', 'later context', 'outcome'] as const;

/** The editor's words beside a passage or on a release, never the source's. */
export interface Note {
  kind: (typeof noteKinds)[number];
  /** Markdown. */
  text: Block[];
  sources: SourceLink[];
}

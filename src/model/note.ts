import type { SourceLink } from './fact.ts';
import type { Block } from './verbatim.ts';

/** The editor's words beside a passage, never the source's. */
export interface Note {
  kind: 'discrepancy' | 'explanation' | 'later context';
  /** Markdown. */
  text: Block[];
  sources: SourceLink[];
}

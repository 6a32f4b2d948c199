import type { Fact } from './fact.ts';
import type { Block } from './verbatim.ts';

/** An area of cooperation. */
export interface Area {
  kind: 'areas';
  id: string;
  path: string;
  name: string;
  facts: Fact[];
  /** The editor's description (Markdown). */
  description: Block[];
}

import type { Area } from './area.ts';
import type { Entity } from './entity.ts';

/** Who said what, in the exact words of one passage. */
export interface Statement {
  speakers: Entity[];
  act: 'notes' | 'hopes' | 'asks' | 'offers' | 'relays' | 'agrees';
  /** An exact substring of the passage's text. */
  quote: string;
  areas: Area[];
}

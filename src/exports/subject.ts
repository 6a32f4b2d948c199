import { absolute, subjectAddress } from '../addresses.ts';
import type { Subject } from '../model/subjects.ts';

/** A subject as data names it. */
export function subjectJson({ kind, id, name }: Subject) {
  return { kind, id, name, url: absolute(subjectAddress({ kind, id })) };
}

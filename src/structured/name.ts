import { absolute, subjectAddress } from '../addresses.ts';
import { allNames } from '../model/entity.ts';
import type { Subject } from '../model/subjects.ts';
import { plainText } from '../model/verbatim.ts';

/** A subject by its address and name; what else is known of it stands at the address. */
export function named(subject: Subject) {
  return { '@id': absolute(subjectAddress(subject)), name: subject.name };
}

/** The same with its other names and the editor's description. */
export function described(subject: Subject) {
  const names = subject.kind === 'areas' ? [] : allNames(subject).filter((name) => name !== subject.name);
  return {
    ...named(subject),
    ...(names.length > 0 && { alternateName: names }),
    description: plainText(subject.description),
  };
}

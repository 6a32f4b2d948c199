import type { Subject } from '../model/subjects.ts';
import { organization, organizationReference } from './organization.ts';
import { person, personReference } from './person.ts';
import { definedTerm, definedTermReference } from './term.ts';

/** A subject by its type, address and name. */
export function subjectReference(subject: Subject) {
  switch (subject.kind) {
    case 'people':
      return personReference(subject);
    case 'organizations':
      return organizationReference(subject);
    default:
      return definedTermReference(subject);
  }
}

/** A subject in full. */
export function subjectThing(subject: Subject) {
  switch (subject.kind) {
    case 'people':
      return person(subject);
    case 'organizations':
      return organization(subject);
    default:
      return definedTerm(subject);
  }
}

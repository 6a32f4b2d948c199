import type { EventLeaf } from 'schema-dts';
import { absolute, meetingAddress, releaseAddress } from '../addresses.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Release } from '../model/release.ts';
import { plainText } from '../model/verbatim.ts';
import { personReference } from './person.ts';

/** The meeting that a release reports: place, people and, where it is stated, the day. */
export function eventReference(release: Release, meeting: Meeting): EventLeaf {
  const day = release.dates.meeting?.date;
  return {
    '@type': 'Event',
    '@id': absolute(meetingAddress(release)),
    name: meeting.title,
    ...(day && { startDate: day }),
    ...(meeting.place && { location: { '@type': 'Place', name: meeting.place } }),
    attendee: meeting.participants.map(personReference),
  };
}

/** The same with what it was about. */
export function event(release: Release, meeting: Meeting): EventLeaf {
  return {
    ...eventReference(release, meeting),
    description: plainText(meeting.summary),
    subjectOf: { '@id': absolute(releaseAddress(release)) },
  };
}

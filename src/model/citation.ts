import { inWords } from './date.ts';
import type { Release } from './release.ts';

/**
 * What a reference to a release says besides the passage and the address, in order: title, publisher, what it is, and
 * its dates. What is not stated is said to be so, not invented, and the meeting's date is never given for the release's.
 */
export function referenceOf({ title, publisher, genre, translation, dates }: Release): string[] {
  return [
    `“${title}”`,
    publisher.name,
    genre.toLowerCase(),
    ...(translation ? [translation.status.toLowerCase()] : []),
    ...(dates.meeting?.date ? [`on the meeting of ${inWords(dates.meeting.date)}`] : []),
    dates.publication.date ? inWords(dates.publication.date) : 'publication date not stated',
  ];
}

import { inWords } from './date.ts';
import { onEvent } from './event.ts';
import { genreOf, type Release } from './release.ts';

/**
 * What a reference to a release says besides the passage and the address, in order: title, publisher, what it is, and
 * its dates. What is not stated is said to be so, not invented, and the meeting's date is never given for the release's.
 */
export function referenceOf(release: Release): string[] {
  const { title, publisher, dates } = release;
  return [
    `“${title}”`,
    publisher.name,
    genreOf(release).toLowerCase(),
    ...(dates.meeting?.date ? [onEvent(release) + inWords(dates.meeting.date)] : []),
    dates.publication.date ? inWords(dates.publication.date) : 'publication date not stated',
  ];
}

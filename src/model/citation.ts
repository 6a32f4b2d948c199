import { inWords } from './date.ts';
import { onEvent } from './event.ts';
import { caveatsOf, genreOf, type Release } from './release.ts';

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
    ...(dates.meeting?.date ? [onEvent(release, dates.meeting.date)] : []),
    dates.publication.date ? inWords(dates.publication.date) : 'publication date not stated',
  ];
}

/** Whose words stand somewhere, of which day, and what is to be known of them: for who quotes some, not the whole. */
export function datelineOf(release: Release): string {
  const { meeting, publication } = release.dates;
  const day = meeting?.date ? onEvent(release, meeting.date) : publication.date && inWords(publication.date);
  return [release.publisher.name, day, ...caveatsOf(release).map((caveat) => caveat.toLowerCase())]
    .filter(Boolean)
    .join(', ');
}

import { itemOf } from '../citations/item.ts';
import type { Format } from './formats.ts';

/**
 * The reference to a release in RIS (Research Information Systems, 2011).
 *
 * RIS divides every author at the first comma into family and given names. A comma at the end keeps a name whole; one
 * that has a comma in it cannot be kept whole, and then the ministry stands as publisher alone. The lines are written
 * here because the library’s writer breaks them after 70 characters, in the middle of words and addresses.
 */
export const ris: Format = {
  extension: 'ris',
  name: 'RIS',
  type: 'application/x-research-info-systems',
  holds: 'the reference, for EndNote and others; an author whose name RIS would divide is the publisher only',
  relation: 'describedby',
  write: (release, edition) => {
    const { id, title, publisher, genre, issued, archive, archive_location, URL, language, note } = itemOf(
      release,
      edition,
    );
    const [year, month, day] = issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')) ?? [];
    const fields = [
      ['TY', 'RPRT'],
      ['ID', id],
      ['AU', publisher.includes(',') ? '' : `${publisher},`],
      ['TI', title],
      ['PB', publisher],
      ['M3', genre],
      ['PY', year],
      ['DA', month && [year, month, day ?? '', ''].join('/')],
      ['DB', `${archive}, ${archive_location}`],
      ['UR', URL],
      ['LA', language],
      ['N1', note],
    ].filter(([, value]) => value);
    return [...fields.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n');
  },
};

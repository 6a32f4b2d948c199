import { itemOf } from '../citations/item.ts';
import { responsibilityFor } from '../citations/responsibility.ts';
import type { Format } from './formats.ts';

/**
 * The reference to a release in RIS (Research Information Systems, 2011).
 *
 * RIS has no place for “no date”. Zotero’s translator reads M2 as its Extra, where it keeps a status (see csl-json.ts).
 * RIS divides an author at a comma. The lines are written here because the library’s writer breaks them after 70
 * characters, in the middle of words and addresses.
 */
export const ris: Format = {
  extension: 'ris',
  name: 'RIS',
  type: 'application/x-research-info-systems',
  holds: 'the reference, for EndNote and others',
  relation: 'describedby',
  write: (release, edition) => {
    const { id, title, genre, issued, status, URL, language, note } = itemOf(release, edition);
    const { author, publisher } = responsibilityFor(release, edition);
    const [year, month, day] = issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')) ?? [];
    const fields = [
      ['TY', 'RPRT'],
      ['ID', id],
      ['AU', author],
      ['TI', title],
      ['PB', publisher],
      ['M3', genre],
      ['PY', year],
      ['DA', month && [year, month, day ?? '', ''].join('/')],
      ['UR', URL],
      ['LA', language],
      ['N1', note],
      ['M2', status && `Status: ${status}`],
    ].filter(([, value]) => value);
    return [...fields.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n');
  },
};

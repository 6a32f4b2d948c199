import { itemOf } from '../citations/item.ts';
import type { Format } from './formats.ts';

/**
 * The reference to a release as reference managers exchange it (CSL-JSON, a list of one).
 *
 * Zotero keeps a status only as a line of the note (zotero.org/support/kb/item_types_and_fields, “Citing Fields from
 * Extra”).
 */
export const cslJson: Format = {
  extension: 'csl.json',
  name: 'CSL-JSON',
  type: 'application/vnd.citationstyles.csl+json',
  holds: 'the reference, for Zotero and other reference managers',
  relation: 'describedby',
  write: (release, edition) => {
    const item = itemOf(release, edition);
    const note = item.status ? `Status: ${item.status}\n${item.note}` : item.note;
    return `${JSON.stringify([{ ...item, note }], null, 2)}\n`;
  },
};

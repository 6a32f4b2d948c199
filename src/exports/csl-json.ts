import { itemOf } from '../citations/item.ts';
import type { Format } from './formats.ts';

/** The reference to a release as reference managers exchange it (CSL-JSON, a list of one). */
export const cslJson: Format = {
  extension: 'csl.json',
  name: 'CSL-JSON',
  type: 'application/vnd.citationstyles.csl+json',
  holds: 'the reference, for Zotero and other reference managers',
  relation: 'describedby',
  write: (release, edition) => `${JSON.stringify([itemOf(release, edition)], null, 2)}\n`,
};

import { homeAddress } from '../addresses.ts';
import { edition } from '../edition.ts';

/** A page on the way to another. */
export interface Step {
  name: string;
  address: string;
  /** Its name's language (BCP 47), if it is not the site's. */
  lang?: string | undefined;
}

/** The way to a page that stands below the pages `above`, itself left out; to the front page there is none. */
export function trailTo(address: string | undefined, above: readonly Step[]): Step[] {
  return address === homeAddress ? [] : [{ name: edition.name, address: homeAddress }, ...above];
}

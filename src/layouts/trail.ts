import { homeAddress } from '../addresses.ts';
import { edition } from '../edition.ts';
import type { Step } from '../structured/breadcrumb.ts';

/** The way to a page that stands below the pages `above`, itself left out; to the front page there is none. */
export function trailTo(address: string | undefined, above: readonly Step[]): Step[] {
  return address === homeAddress ? [] : [{ name: edition.name, address: homeAddress }, ...above];
}

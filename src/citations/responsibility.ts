import type { Edition } from '../model/edition.ts';
import type { Entity } from '../model/entity.ts';
import type { Release } from '../model/release.ts';
import { itemOf } from './item.ts';

/**
 * Who is responsible for a release, for programs that divide a name at a comma into family and given names: the
 * ministry is the author and the edition the publisher; a ministry that has no name to be kept whole is the publisher.
 */
export function responsibilityFor(release: Release, edition: Edition): { author?: string; publisher: string } {
  const author = undivided(release.publisher);
  return author ? { author, publisher: itemOf(release, edition).publisher } : { publisher: release.publisher.name };
}

/**
 * A name that has its only comma at the end, which makes it whole (Zotero’s `cleanAuthor`; RIS, 2011, “AU”). A name with
 * a comma in it gives way to the first of its English `names` without one.
 */
function undivided({ name, names }: Entity): string | undefined {
  const whole = [name, ...(names.en ?? [])].find((candidate) => !candidate.includes(','));
  return whole && `${whole},`;
}

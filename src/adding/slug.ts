import { fold } from '../model/fold.ts';

/** How many words of a name its id has. */
const most = 6;

/** A name as part of an address: lower-case letters a–z, digits and hyphens; empty where it has none of them. */
export function slugOf(name: string): string {
  const words = fold(name)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.slice(0, most).join('-');
}

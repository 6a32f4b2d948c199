import type { Edition } from '../model/edition.ts';
import type { Release } from '../model/release.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';
import { tei } from './tei/tei.ts';
import { text } from './text.ts';

/** A form in which a release can be taken away; each has a module of its own. */
export interface Format {
  /** What follows the release's id in the address. */
  extension: string;
  /** What readers know it as. */
  name: string;
  /** Media type (RFC 6838). */
  type: string;
  /** What it holds, in a few words. */
  holds: string;
  /** Its relation to the release's page (RFC 8288): the same text in another form, or a description of it. */
  relation: 'alternate' | 'describedby';
  /** Makes the file; the same release gives the same text. */
  write(release: Release, edition: Edition): string;
}

/** Every format, in the order in which they are listed. */
export const formats: readonly Format[] = [text, markdown, json, tei, bibtex, ris, cslJson];

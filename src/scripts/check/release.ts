import type { ReleaseJson } from '../../exports/schema.ts';
import { nameOf } from '../../model/passage.ts';
import { wordsOf, type Word } from './words.ts';

/** A release as one text: its title, its passages and its closing lines, in order. */
export interface Release {
  data: ReleaseJson;
  /** Where its page is read. */
  address: string;
  /** All parts, each a paragraph, without the numbers and marks that the source prints before them. */
  text: string;
  parts: Part[];
  words: Word[];
  /** Where each word is among the words, by its fold. */
  places: Map<string, number[]>;
}

/** A part of the text with an address. */
export interface Part {
  /** As “¶ 2”, in a sentence. */
  label: string;
  /** As “¶ 2 · Anniversary and partnership”. */
  name: string;
  address: string;
  /** From where in the text to where. */
  start: number;
  end: number;
}

/** What stands between the parts. */
export const apart = '\n\n';
const loaded = new Map<string, Release>();

/** Loads the release whose page is at `address`, once; none where there is no such page. A failed load throws. */
export async function loadRelease(address: string): Promise<Release | undefined> {
  const known = loaded.get(address);
  if (known) return known;
  const response = await fetch(address.replace(/\/$/, '.json'));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const release = toText((await response.json()) as ReleaseJson, address);
  loaded.set(address, release);
  return release;
}

/** A release's data as one text. Links go to the page at `address`, wherever the data says that it is published. */
export function toText(data: ReleaseJson, address: string): Release {
  const release: Release = { data, address, text: '', parts: [], words: [], places: new Map() };
  const add = (label: string, name: string, fragment: string, text: string) => {
    const start = release.text.length;
    release.text += text + apart;
    release.parts.push({ label, name, address: address + fragment, start, end: start + text.length });
  };
  add('the title', 'Title', '', data.title);
  for (const { id, label, title, headings, text } of data.passages) {
    for (const each of [...headings, text]) add(`¶ ${label}`, nameOf({ label, title: title ?? '' }), `#${id}`, each);
  }
  for (const line of data.closing) add('the closing lines', 'Closing lines', '#signature', line);
  release.words = wordsOf(release.text);
  release.places = Map.groupBy(release.words.keys(), (at) => release.words[at]?.fold ?? '');
  return release;
}

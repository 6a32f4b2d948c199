import type { ReleaseJson } from '../../exports/schema.ts';
import { nameOf } from '../../model/passage.ts';
import { wordsOf, type Word } from './words.ts';

/** A release as one text: its title, its passages and its closing lines, in order. */
export interface Release {
  data: ReleaseJson;
  /** Where its page is read. */
  address: string;
  parts: Part[];
  /** All words and marks. */
  all: Placed[];
  /** The words alone, and where each is among them, by its fold. */
  words: Placed[];
  places: Map<string, number[]>;
}

/** A run of text with an address. */
export interface Part {
  /** As “¶ 2”, in a sentence. */
  label: string;
  /** As “¶ 2 · Anniversary and partnership”. */
  name: string;
  address: string;
  text: string;
}

/** A word of a release, and the part that it stands in. */
export interface Placed extends Word {
  part: number;
}

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
  const parts: (Part & { mark?: string | null })[] = [
    { label: 'the title', name: 'Title', address, text: data.title },
    ...data.passages.flatMap(({ id, label, title, headings, mark, text }) => {
      const place = { label: `¶ ${label}`, name: nameOf({ label, title: title ?? '' }), address: `${address}#${id}` };
      return [...headings.map((heading) => ({ ...place, text: heading })), { ...place, mark, text }];
    }),
    ...data.closing.map((text) => {
      return { label: 'the closing lines', name: 'Closing lines', address: `${address}#signature`, text };
    }),
  ];
  const all = parts
    .flatMap(({ mark, text }, part) => {
      // The number or mark before a part may be missing in a quotation.
      const before = wordsOf(` ${mark ?? ''}`).map((word) => ({ ...word, kind: 'mark' as const, optional: true }));
      return [...before, ...wordsOf(text)].map((word) => ({ ...word, part }));
    })
    .map((word, index) => ({ ...word, index }));
  const words = all.filter(({ kind }) => kind === 'word');
  const places = Map.groupBy(words.keys(), (at) => words[at]?.fold ?? '');
  return { data, address, parts, all, words, places };
}

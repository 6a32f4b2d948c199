import type { ReleaseJson } from '../../exports/schema.ts';
import { nameOf } from '../../model/passage.ts';
import { wordsOf, type Word } from './words.ts';

/** A release as one text: its title, its passages and its closing lines, in order. */
export interface Release {
  title: string;
  /** BCP 47. */
  language: string;
  parts: Part[];
  words: Placed[];
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

const fetched = new Map<string, Promise<Release>>();

/** Loads the release whose page is at `address`, once; a failed load is tried again. */
export function loadRelease(address: string): Promise<Release> {
  const release = fetched.get(address) ?? fetchRelease(address);
  fetched.set(address, release);
  release.catch(() => fetched.delete(address));
  return release;
}

async function fetchRelease(address: string): Promise<Release> {
  const response = await fetch(address.replace(/\/$/, '.json'));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return toText((await response.json()) as ReleaseJson, address);
}

/** A release's data as one text. Links go to the page at `address`, wherever the data says that it is published. */
export function toText(release: ReleaseJson, address: string): Release {
  const parts: (Part & { mark?: string | null })[] = [
    { label: 'the title', name: 'Title', address, text: release.title },
    ...release.passages.flatMap(({ id, label, title, headings, mark, text }) => {
      const place = { label: `¶ ${label}`, name: nameOf({ label, title: title ?? '' }), address: `${address}#${id}` };
      return [...headings.map((heading) => ({ ...place, text: heading })), { ...place, mark, text }];
    }),
    ...release.closing.map((text) => {
      return { label: 'the closing lines', name: 'Closing lines', address: `${address}#signature`, text };
    }),
  ];
  const words = parts.flatMap(({ mark, text }, part) => {
    // Where a part begins, and the number or mark before it, may be missing in a quotation.
    const before = [start, ...wordsOf(mark ?? '')].map((word) => ({ ...word, optional: true }));
    return [...before, ...wordsOf(text)].map((word) => ({ ...word, part }));
  });
  return {
    title: release.title,
    language: release.language,
    parts,
    words: words.map((word, index) => ({ ...word, index })),
  };
}

const start: Word = { kind: 'break', key: '\n', index: 0, start: 0, raw: '', optional: true };

import type { Release } from './release.ts';

/** A stretch of a text that refers to a release and is none of its words. */
export interface Reference {
  start: number;
  end: number;
  release: Release;
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** What references have besides names, in any style: the passage, dates, and how the address was reached. */
const common = {
  passage: '¶+\\s?[\\d.]+\\w?|(?:paragraphs?|paras?|pars?)\\b\\.?\\s?[\\d.]+\\w?',
  date: `n\\.d\\.|no date|(?:\\d{1,2} )?${month} (?:\\d{1,2}, )?\\d{4}|\\b\\d{4}\\b|publication date not stated`,
  way: 'accessed:?|retrieved|available at:?|edition of|on the meeting of',
};
/** How many characters may stand between two parts of a reference. */
const apart = 40;
/** Where a reference cannot go on: the end of a line or quotation before another, or before a bracket. */
const divider = /\n\s*["“„«>(\n]|["”»]\s*\(/;

/**
 * The references to these releases. They are known by what they consist of, not by their form: two things or more that
 * identify a release, in any order and close together, its title, publisher, edition or address among them.
 */
export function referencesIn(text: string, releases: readonly Release[]): Reference[] {
  const found: (Reference & { kinds: Set<string> })[] = [];
  for (const release of releases) {
    let last: (typeof found)[number] | undefined;
    for (const { 0: part, index: start, groups = {} } of text.matchAll(partsOf(release))) {
      const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? '';
      const end = start + part.length;
      const near = last && start - last.end <= apart && !divider.test(text.slice(last.end, start));
      if (last && near) Object.assign(last, { end, kinds: last.kinds.add(kind) });
      else found.push((last = { start, end, release, kinds: new Set([kind]) }));
    }
  }
  const references = found.filter(({ kinds }) => {
    const has = (...names: string[]) => names.filter((name) => kinds.has(name)).length;
    const names = has('title', 'publisher', 'edition');
    return has('address') > 0 || (names > 0 && names + has('passage', 'date') > 1);
  });
  // Of those that share words, the one that says most.
  const sorted = references.sort((a, b) => b.kinds.size - a.kinds.size || b.end - b.start - (a.end - a.start));
  const clear = (one: Reference, at: number) =>
    sorted.slice(0, at).every((it) => it.end <= one.start || one.end <= it.start);
  return sorted.filter(clear).sort((a, b) => a.start - b.start);
}

function partsOf({ data: { title, publisher, edition, genre, translation, url } }: Release): RegExp {
  const parts = {
    address: `${url.replace(/[^\w:/-]/g, '\\$&')}[^\\s<>)\\]”"]*`,
    title: phrase(title),
    publisher: phrase(publisher.name),
    edition: phrase(edition.name),
    genre: [genre, translation?.status ?? genre].map(phrase).join('|'),
    ...common,
  };
  return new RegExp(
    Object.entries(parts)
      .map(([name, part]) => `(?<${name}>${part})`)
      .join('|'),
    'giu',
  );
}

/** A phrase with whatever stands between its words. */
function phrase(text: string): string {
  return `(?<![\\p{L}\\p{N}])${(text.match(/[\p{L}\p{N}]+/gu) ?? ['(?!)']).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`;
}

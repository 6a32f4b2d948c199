import type { Release } from './release.ts';

/** A stretch of a text that refers to a release and is none of its words. */
export interface Reference {
  start: number;
  end: number;
  release: Release;
}

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** How many characters may stand between two parts of a reference. */
const apart = 40;
/** Where a reference cannot go on: the end of a line or quotation before another, or before a bracket. */
const divider = /\n\s*["“„«>(\n]|["”»]\s*\(/;

/**
 * The references to these releases. They are known by what they consist of, not by their form: two things or more that
 * identify a release, in any order and close together, its title, publisher or edition among them; an address alone; or
 * the publisher alone in brackets, as MLA cites in the text.
 */
export function referencesIn(text: string, releases: readonly Release[]): Reference[] {
  const found: (Reference & { kinds: Set<string> })[] = [];
  for (const release of releases) {
    for (const { 0: part, index: start, groups = {} } of text.matchAll(partsOf(release))) {
      const kinds = Object.keys(groups).filter((name) => groups[name] !== undefined);
      const [last, end] = [found.at(-1), start + part.length];
      const near = last?.release === release && start - last.end <= apart && !divider.test(text.slice(last.end, start));
      if (near) Object.assign(last, { end, kinds: last.kinds.union(new Set(kinds)) });
      else found.push({ start, end, release, kinds: new Set(kinds) });
    }
  }
  const references = found.filter(({ kinds }) => {
    const names = ['title', 'publisher', 'edition'].filter((name) => kinds.has(name)).length;
    const places = ['passage', 'date'].filter((name) => kinds.has(name)).length;
    return kinds.has('address') || kinds.has('cited') || (names > 0 && names + places > 1);
  });
  // Of those that share words, the one that says most.
  references.sort((a, b) => b.kinds.size - a.kinds.size || b.end - b.start - (a.end - a.start));
  const clear = (one: Reference, at: number) =>
    references.slice(0, at).every((it) => it.end <= one.start || one.end <= it.start);
  return references.filter(clear).sort((a, b) => a.start - b.start);
}

/** What refers to a release in any style: its names, the passage, dates, and how the address was reached. */
function partsOf({ data: { title, publisher, edition, genre, translation, url } }: Release): RegExp {
  const parts = {
    address: `${url.replace(/[^\w:/-]/g, '\\$&')}[^\\s<>)\\]”"]*`,
    cited: `\\(${phrase(publisher.name)}\\)`,
    title: phrase(title),
    publisher: phrase(publisher.name),
    edition: phrase(edition.name),
    genre: [genre, translation?.status ?? genre].map(phrase).join('|'),
    passage: `¶+\\s?[\\d.]+\\w?|(?:paragraphs?|paras?|pars?)\\b\\.?\\s?[\\d.]+\\w?`,
    date: `n\\.d\\.|no date|(?:\\d{1,2} )?${month} (?:\\d{1,2}, )?\\d{4}|\\b\\d{4}\\b|publication date not stated`,
    way: 'accessed:?|retrieved|available at:?|edition of|on the meeting of',
  };
  const named = Object.entries(parts).map(([name, part]) => `(?<${name}>${part})`);
  return new RegExp(named.join('|'), 'giu');
}

/** A phrase with whatever stands between its words. */
function phrase(text: string): string {
  return `(?<![\\p{L}\\p{N}])${(text.match(/[\p{L}\p{N}]+/gu) ?? ['(?!)']).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`;
}

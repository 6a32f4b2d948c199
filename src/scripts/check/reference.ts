import type { Stretch } from './paste.ts';
import type { Release } from './release.ts';

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** What may stand between two parts of a reference: no end of a line or quotation before another, or before a bracket. */
const between = '(?:(?!\\n\\s*["“„«>(\\n]|["”»]\\s*\\()[^]){0,40}?';

/**
 * The references to these releases. They are known by what they consist of, not by their form: two things or more that
 * identify a release, in any order and close together, its title, publisher or edition among them; an address alone; or
 * the publisher alone in brackets, as MLA cites in the text.
 */
export function referencesIn(text: string, releases: readonly Release[]): Stretch[] {
  const found = releases.flatMap((release) => {
    const { alone, names, places, others } = partsOf(release);
    const part = [...alone, ...names, ...places, ...others].join('|');
    const countOf = (parts: string[], said: string) => parts.filter((it) => new RegExp(it, 'iu').test(said)).length;
    const sequence = new RegExp(`(?:${part})(?:${between}(?:${part}))*`, 'giu');
    return [...text.matchAll(sequence)].flatMap(({ 0: said, index }) => {
      const isNamed = countOf(names, said) > 0 && countOf([...names, ...places], said) > 1;
      if (!isNamed && countOf(alone, said) === 0) return [];
      return [{ kind: 'reference' as const, start: index, end: index + said.length, release }];
    });
  });
  // Of those that share words, the one that says most.
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const isClear = (one: Stretch, at: number) =>
    found.slice(0, at).every(({ start, end }) => end <= one.start || one.end <= start);
  return found.filter(isClear).sort((a, b) => a.start - b.start);
}

/** What refers to a release in any style: by itself, by its names, by a passage or date, or only beside others. */
function partsOf({ data: { title, publisher, edition, genre, translation, url } }: Release) {
  return {
    alone: [`${url.replace(/[^\w:/-]/g, '\\$&')}[^\\s<>)\\]”"]*`, `\\(${phrase(publisher.name)}\\)`],
    names: [title, publisher.name, edition.name].map(phrase),
    places: [
      `¶+\\s?[\\d.]+\\w?|(?:paragraphs?|paras?|pars?)\\b\\.?\\s?[\\d.]+\\w?`,
      `n\\.d\\.|no date|(?:\\d{1,2} )?${month} (?:\\d{1,2}, )?\\d{4}|\\b\\d{4}\\b|publication date not stated`,
    ],
    others: [genre, translation?.status ?? genre, 'truncated capture'].map(phrase),
  };
}

/** A phrase with whatever signs between its words. Ranges are quicker made into a pattern than all that is no letter. */
function phrase(text: string): string {
  const sign = '\\s!-/:-@\\[-`{-~\\u00a0-\\u00bf\\u2000-\\u206f\\u3000-\\u303f';
  return `(?<![^${sign}])${(text.match(/[\p{L}\p{N}]+/gu) ?? ['(?!)']).join(`[${sign}]+`)}(?![^${sign}])`;
}

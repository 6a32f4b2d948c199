import type { Citation } from './backlinks.ts';
import type { Edition } from './edition.ts';
import { namesOf, type Name } from './entity.ts';
import type { Subject } from './subjects.ts';

/** A line of the index, as at the end of a book: a name, whose it is, and where it is spoken of. */
export interface NameEntry extends Name {
  subject: Subject;
  /** Its own name, where this is another, which has the passages: “CEPAL, see Economic Commission …”. */
  see?: string | undefined;
  /** The newest passages that concern it, and how many there are in all. */
  passages: readonly Citation[];
  count: number;
}

/** What begins alike. */
export interface Letter<Entry = NameEntry> {
  /** A letter of the Latin alphabet, `0–9`, or the first sign of a name in another script. */
  letter: string;
  /** The language of the names that begin so, where the letter is none of the Latin alphabet (BCP 47). */
  lang?: string | undefined;
  entries: Entry[];
}

/** How many passages an entry tells; its subject’s page has them all. */
const told = 20;

/** Every name, acronym and name in another language of every subject, by its first letter, from A to Z. */
export function nameIndexOf(edition: Edition, passagesOf: (subject: Subject) => readonly Citation[]): Letter[] {
  const subjects: Subject[] = [...edition.people, ...edition.organizations, ...edition.glossary, ...edition.areas];
  return byLetter(
    subjects.flatMap((subject) =>
      (subject.kind === 'areas' ? [{ name: subject.name }] : namesOf(subject)).map((own): NameEntry => {
        const see = own.name === subject.name ? undefined : subject.name;
        const all = see ? [] : passagesOf(subject);
        return { ...own, subject, see, passages: all.slice(0, told), count: all.length };
      }),
    ),
  );
}

/** What has a name, by its first letter, from A to Z. */
export function byLetter<Entry extends Name>(all: readonly Entry[]): Letter<Entry>[] {
  const sorted = all.toSorted((a, b) => order.compare(a.name, b.name));
  return [...Map.groupBy(sorted, ({ name }) => letterOf(name))].map(([letter, entries]) => ({
    letter,
    lang: /^[\p{Script=Latin}\p{Script=Common}]/u.test(letter) ? undefined : entries[0]?.lang,
    entries,
  }));
}

/** What one page holds at most: entries where all stand on one, and lines, of which an entry takes two and a passage one. */
const longest = { entries: 300, lines: 1200 };

/** Whether there is too much for one page; then each letter has a page. */
export function isDivided(letters: readonly Letter[], most = longest): boolean {
  const entries = letters.flatMap((letter) => letter.entries);
  return entries.length > most.entries || linesOf(entries) > most.lines;
}

/** The entries of a letter, page by page; one page but for very many. */
export function pagesOfLetter({ entries }: Letter, most = longest): NameEntry[][] {
  const pages: NameEntry[][] = [];
  for (const entry of entries) {
    const page = pages.at(-1);
    if (page && linesOf([...page, entry]) <= most.lines) page.push(entry);
    else pages.push([entry]);
  }
  return pages;
}

function linesOf(entries: readonly NameEntry[]): number {
  return entries.reduce((sum, { passages }) => sum + 2 + passages.length, 0);
}

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The consonants that a syllable of Hangul can begin with, from U+1100 on, as they are written by themselves. */
const consonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The first letter without its accents, in capitals; digits are one group, as are signs. */
function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\p{N}/u.test(first)) return '0–9';
  const consonant = consonants[(first.codePointAt(0) ?? 0) - 0x1100];
  if (consonant) return consonant;
  return first.toUpperCase().normalize('NFC') || '#';
}

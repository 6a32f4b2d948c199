import type { Citation } from './backlinks.ts';
import type { Edition } from './edition.ts';
import { allNames } from './entity.ts';
import type { Subject } from './subjects.ts';

/** A line of the index, as at the end of a book: a name, whose it is, and where it is spoken of. */
export interface NameEntry {
  name: string;
  subject: Subject;
  /** Its own name, where this is another: “CEPAL, see Economic Commission …”. */
  see?: string | undefined;
  passages: readonly Citation[];
}

/** Names that begin alike. */
export interface Letter {
  /** A letter of the Latin alphabet, `0–9`, or the first sign of a name in another script. */
  letter: string;
  entries: NameEntry[];
}

/** Every name, acronym and name in another language of every subject, by its first letter, from A to Z. */
export function nameIndexOf(edition: Edition, passagesOf: (subject: Subject) => readonly Citation[]): Letter[] {
  const subjects: Subject[] = [...edition.people, ...edition.organizations, ...edition.glossary, ...edition.areas];
  const entries = subjects.flatMap((subject) =>
    (subject.kind === 'areas' ? [subject.name] : allNames(subject)).map((name): NameEntry => ({
      name,
      subject,
      see: name === subject.name ? undefined : subject.name,
      passages: passagesOf(subject),
    })),
  );
  const sorted = entries.sort((a, b) => order.compare(a.name, b.name));
  return [...Map.groupBy(sorted, ({ name }) => letterOf(name))].map(([letter, found]) => ({ letter, entries: found }));
}

/** How many entries one page holds; of more, each letter has a page. */
const longest = 300;

/** Whether there are too many names for one page. */
export function isDivided(letters: readonly Letter[]): boolean {
  return letters.reduce((sum, { entries }) => sum + entries.length, 0) > longest;
}

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The first letter without its accents, in capitals; digits are one group, as are signs. */
function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\p{N}/u.test(first)) return '0–9';
  return first.toUpperCase().normalize('NFC') || '#';
}

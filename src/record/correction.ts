import { daysOfWords } from '../model/change.ts';
import type { Published } from '../model/edition.ts';
import type { Mistake } from '../model/mistake.ts';
import { ownBlocks } from '../model/passage.ts';
import { allPassages, type Release } from '../model/release.ts';
import { digestsOf } from './digest.ts';
import type { Words } from './words.ts';

/** How many words, and how many passages, a mistake shows. */
const shown = 6;

/**
 * What is wrong with the words of an edition by the record of what was published: words that are others now, and
 * corrections on days of which the changes and the record tell different things. A release that is not recorded yet
 * has no words to keep.
 */
export function checkWords({ releases, changes }: Published, words: readonly Words[]): Mistake[] {
  const recorded = Map.groupBy(words, ({ release }) => release);
  const daysOf = daysOfWords(changes);
  return releases.flatMap((release) => {
    const lines = recorded.get(release.id);
    if (!lines) return [];
    const others = otherWords(release, lines);
    if (others.size > 0) return [wordsChanged(release, [...others.keys()], lines)];

    const days = new Set(daysOf.get(release));
    const known = new Set(lines.map(({ date }) => date));
    const strange = [...known.difference(days)].map((date) => untold(release, date));
    return strange.length > 0 ? strange : [...days.difference(known)].map((date) => unchanged(release, date));
  });
}

/**
 * The record with what an author may add to it: the words of new releases, since the day that published them, and
 * those of releases that a change of `today` publishes or corrects. What was published on a day before stays.
 */
export function recordWords({ releases, changes }: Published, words: readonly Words[], today: string): Words[] {
  const recorded = Map.groupBy(words, ({ release }) => release);
  const daysOf = daysOfWords(changes);
  for (const release of releases) {
    const lines = recorded.get(release.id) ?? [];
    const days = daysOf.get(release) ?? [];
    const date = lines.length === 0 ? days[0] : days.at(-1);
    if (!date || (lines.length > 0 && date !== today)) continue;
    const before = lines.filter((line) => line.date < date);
    const added = [...otherWords(release, before)].map(([passage, digest]) => ({
      release: release.id,
      passage,
      date,
      digest,
    }));
    recorded.set(release.id, [...before, ...added]);
  }
  return [...recorded.values()].flat();
}

/** The parts of a release whose words are not those recorded last, with their digests now; `-` where they are gone. */
function otherWords(release: Release, lines: readonly Words[]): Map<string, string> {
  const last = new Map<string, string>();
  // Of the lines of a passage the newest counts, also where a merge of two branches has put it first.
  for (const { passage, digest } of lines.toSorted((a, b) => a.date.localeCompare(b.date))) last.set(passage, digest);
  const now = digestsOf(release);
  for (const passage of last.keys()) if (!now.has(passage)) now.set(passage, '-');
  return new Map([...now].filter(([passage, digest]) => last.get(passage) !== digest));
}

function wordsChanged(release: Release, parts: string[], lines: readonly Words[]): Mistake {
  const passages = allPassages(release);
  const [first] = passages.filter(({ id }) => parts.includes(id));
  const date = lines
    .map((line) => line.date)
    .sort()
    .at(-1);
  const told = parts.flatMap((part) => {
    const passage = passages.find(({ id }) => id === part);
    if (passage) return `${part} (now “${shorten(passage.text)}”)`;
    return part ? `${part} (no longer there)` : [];
  });
  return {
    file: release.path,
    line: first && ownBlocks(first)[0]?.position?.start.line,
    problem: `published words have changed: ${list(told) || 'the title, a heading, a mark or the closing lines'}.`,
    expected: `the words of ${date}, whose SHA-256 words.txt has: a passage keeps its address and its words for good.`,
    mend: `Put the words back. If they mend a mistake of capture or transcription, name the release under “corrected” of today’s change in edition.md and run npm run record.`,
  };
}

/** The first of what there is to tell, and how much more there is. */
function list(told: readonly string[]): string {
  const more = told.length > shown ? [`and ${told.length - shown} more`] : [];
  return [...told.slice(0, shown), ...more].join(', ');
}

function shorten(text: string): string {
  const words = text.split(' ');
  return words.length > shown ? `${words.slice(0, shown).join(' ')} …` : text;
}

function untold({ id }: Release, date: string): Mistake {
  return {
    file: 'words.txt',
    problem: `no change of ${date} publishes or corrects “${id}”, whose words the record has since that day.`,
    expected: 'the release under “releases” or “corrected” of the change of that day, in edition.md.',
    mend: 'Restore the change as it was. If nothing was published on that day, take its lines out of words.txt and run npm run record.',
  };
}

function unchanged({ id }: Release, date: string): Mistake {
  return {
    file: 'edition.md',
    field: 'changes',
    problem: `the change of ${date} corrects “${id}”, but its words are those it had before.`,
    expected: 'under “corrected” the releases whose words were changed on that day, and no others.',
    mend: 'Take it out, or make the correction and run npm run record.',
  };
}

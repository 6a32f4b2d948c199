import { daysOfWords } from '../model/change.ts';
import { readEdition, type Edition } from '../model/edition.ts';
import type { Mistake } from '../model/mistake.ts';
import type { Release } from '../model/release.ts';
import { addressesFile } from './addresses.ts';
import { checkWords } from './correction.ts';
import { digestsOf } from './digest.ts';
import { readRecord, type RecordFile } from './file.ts';
import { goneFiles } from './gone-files.ts';
import { gonePassages } from './gone-passages.ts';
import { wordless } from './wordless.ts';

/** The words that a release, or a passage of it, has had since a day. */
export interface Words {
  /** The release's id. */
  release: string;
  /** The passage's id; empty for the release as a whole. */
  passage: string;
  /** The day of the change that published or corrected them: `2026-11-23`. */
  date: string;
  /** As `digestOf` counts it; `-` where a correction took the passage away. */
  digest: string;
}

/** The words of a release in the editions from a day on. */
export interface Wording {
  date: string;
  /** Of its plain text. */
  sha256: string;
  /** Ids of the passages that were corrected on that day; none where the release was published. */
  corrected: string[];
}

/** `content/words.txt`: what was published as whose words, and since when. */
export const wordsFile: RecordFile<Words> = {
  name: 'words.txt',
  about: 'Words for good: release or passage, day, SHA-256 of its words.',
  example: '2013-09-26-rok-peru#p2 2026-11-23 and a SHA-256',
  read: (line) => {
    const groups =
      /^(?<release>[a-z0-9-]+)(?:#(?<passage>\S+))? (?<date>\d{4}-\d\d-\d\d) (?<digest>[0-9a-f]{64}|-)$/.exec(
        line,
      )?.groups;
    if (!groups) return undefined;
    const { release = '', passage = '', date = '', digest = '' } = groups;
    return { release, passage, date, digest };
  },
  write: ({ release, passage, date, digest }) => `${passage ? `${release}#${passage}` : release} ${date} ${digest}`,
};

/**
 * Reads the edition in the content folder `dir` and the words that were published from it, and checks that it has them,
 * and all whose pages and places were published, still.
 * @throws {ContentError} listing every mistake of both.
 */
export function readPublished(dir: string): { edition: Edition; words: Words[] } {
  const mistakes: Mistake[] = [];
  const words = readRecord(dir, wordsFile, mistakes);
  const recorded = readRecord(dir, addressesFile, []);
  mistakes.push(...wordless(dir, recorded, words));
  const edition = readEdition(dir, (published) => {
    const { releases, redirects } = published;
    const changed = mistakes.length > 0 ? mistakes : checkWords(published, words);
    // Of what has no longer its words that is told, and not that they have no longer their place.
    const kept = releases.filter(({ path }) => !changed.some(({ file }) => file === path));
    return [...goneFiles(dir, recorded, redirects), ...changed, ...gonePassages(recorded, kept, redirects)];
  });
  return { edition, words };
}

/** The words of every release since it was published, oldest first; those of one that is not yet recorded included. */
export function wordingsOf({ releases, changes }: Edition, words: readonly Words[]): Map<Release, Wording[]> {
  const recorded = Map.groupBy(words, ({ release }) => release);
  const daysOf = daysOfWords(changes);
  return new Map(
    releases.map((release) => {
      const days = Map.groupBy(recorded.get(release.id) ?? [], ({ date }) => date);
      const wordings = [...days].map(([date, lines], index): Wording => {
        const passages = lines.flatMap(({ passage }) => passage || []);
        const sha256 = lines.find(({ passage }) => passage === '')?.digest ?? '';
        return { date, sha256, corrected: index === 0 ? [] : passages };
      });
      const [date = ''] = daysOf.get(release) ?? [];
      const now: Wording = { date, sha256: digestsOf(release).get('') ?? '', corrected: [] };
      return [release, wordings.length > 0 ? wordings : [now]];
    }),
  );
}

import { join } from 'node:path';
import type { Area } from './area.ts';
import { readCatalogue } from './catalogue.ts';
import { readChanges, type Change } from './change.ts';
import { inWords } from './date.ts';
import { parseDocument } from './document.ts';
import type { Entity, EntityKind } from './entity.ts';
import { readFeatured } from './featured.ts';
import { filesOf, readFiles, readText } from './files.ts';
import { resolveLinks } from './link.ts';
import { ContentError, type Mistake } from './mistake.ts';
import { readRedirects, type Redirect } from './redirect.ts';
import type { Passage } from './passage.ts';
import { dayOf, readRelease, type Release } from './release.ts';
import { editionSchema } from './schema/edition.ts';
import { releaseSchema } from './schema/release.ts';
import type { Subjects } from './subjects.ts';
import type { Block } from './verbatim.ts';

/** Everything that is published, checked. Lists are in the order in which they are shown. */
export interface Edition {
  name: string;
  description: string;
  /** The front page's introduction (Markdown). */
  introduction: Block[];
  /** Whose the words of the releases are, and whose the others, which alone the licence is for. */
  rights: { text: string; licence: { name: string; url: string } };
  /** Where mistakes are reported, if there is such a place. */
  repository?: string | undefined;
  /** The edition's own date: that of its newest change. */
  date: string;
  /** The passage that the front page opens with; none where there is no release. */
  featured?: { release: Release; passage: Passage } | undefined;
  /** Newest first. */
  changes: Change[];
  /** Where addresses went that are no longer of their own. */
  redirects: Redirect[];
  /** Newest first. */
  releases: Release[];
  /** By name, as are the other lists of subjects. */
  people: Entity[];
  organizations: Entity[];
  glossary: Entity[];
  areas: Area[];
}

/** Which edition it is, by its date: “edition of 24 November 2026”. */
export function versionOf({ date }: Pick<Edition, 'date'>): string {
  return `edition of ${inWords(date)}`;
}

/** What stands below every page, and on every printed sheet: which edition it is, and whose it is not. */
export function imprintOf(edition: Pick<Edition, 'name' | 'date'>): string {
  return `${edition.name}, ${versionOf(edition)}. Independent: no government’s site.`;
}

/** What is published with which words, and where addresses went, as far as the content can be read. */
export type Published = Pick<Edition, 'releases' | 'changes' | 'redirects'>;

/** Fields of a release on which its words do not hang, and what stands for one that is wrong: nothing is published then. */
const spare = {
  description: '–',
  language: 'en',
  genre: '–',
  dates: { publication: {}, capture: {} },
  meeting: undefined,
  passages: undefined,
  statements: undefined,
  dated: undefined,
  notes: undefined,
};

/**
 * Reads and checks the content folder `dir`. What else can be wrong with what it publishes, `check` finds, so that all is
 * told at once.
 * @throws {ContentError} listing every mistake, if there is one: an edition is right as a whole or not at all.
 */
export function readEdition(dir: string, check: (published: Published) => Mistake[] = () => []): Edition {
  const mistakes: Mistake[] = [];
  const { files, unread } = readFiles(dir, mistakes);
  const path = 'edition.md';
  const text = readText(dir, path, mistakes);
  const edition = text === undefined ? undefined : parseDocument({ path, text }, editionSchema, mistakes);

  const subjects = readCatalogue(files, unread, mistakes);
  if (edition) resolveLinks(edition.body, { path }, subjects, mistakes);
  const redirects = edition ? readRedirects(edition, mistakes) : [];

  const before = mistakes.length;
  const releaseFiles = filesOf(files, 'releases');
  const documents = releaseFiles.flatMap((file) => {
    const document = parseDocument(file, releaseSchema, mistakes, spare);
    return document ? [{ file, document }] : [];
  });
  const allRead = mistakes.length === before;
  const releases = documents.flatMap(({ file, document }) => {
    const source = join(dir, file.path.replace(/\.md$/, '.txt'));
    return readRelease(file.id, document, source, subjects, mistakes) ?? [];
  });

  const ids = [...releaseFiles, ...filesOf(unread, 'releases')].map(({ id }) => id);
  const changes = edition ? readChanges(path, edition, ids, releases, mistakes) : [];
  releases.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.id.localeCompare(b.id, 'en'));
  const featured = edition && readFeatured(path, edition, releases, mistakes);
  // What a broken release names cannot be known, so nothing is called unused before all releases are read.
  if (allRead) mistakes.push(...unusedFiles(subjects));
  // Without the days of `edition.md` no words can be held against those that were published.
  const legible = told(mistakes, path) ? [] : releases.filter((release) => !told(mistakes, release.path));
  mistakes.push(...check({ releases: legible, changes, redirects }));
  if (mistakes.length > 0 || !edition) throw new ContentError(dir, mistakes);

  const { name, description, rights, repository } = edition.data;
  const byName = (kind: EntityKind) => subjects.entities.filter((entity) => entity.kind === kind).sort(compareNames);
  return {
    name,
    description,
    introduction: edition.body,
    rights,
    repository,
    date: changes[0]?.date ?? '',
    featured,
    changes,
    redirects,
    releases,
    people: byName('people'),
    organizations: byName('organizations'),
    glossary: byName('glossary'),
    areas: [...subjects.areas].sort(compareNames),
  };
}

/**
 * Whether mistakes tell already that a text is not what it should be: its words, and the days of `edition.md`. Those in a
 * field of a release’s front matter leave its words as they are.
 */
function told(mistakes: readonly Mistake[], path: string): boolean {
  return mistakes.some(({ file, field }) => file === path && (field === undefined || path === 'edition.md'));
}

function compareNames(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}

/** What is wrong with a file that nothing names. */
export const unnamed = 'nothing names this.';

function unusedFiles(subjects: Subjects): Mistake[] {
  return subjects.unused().map(({ path }) => ({
    file: path,
    problem: unnamed,
    expected:
      'every entity and area to be named by a release, in its text or front matter, or as the place of an office.',
    mend: 'Link to it from the words that mention it, or delete the file.',
  }));
}

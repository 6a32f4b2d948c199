import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allNames, type Entity } from '../model/entity.ts';
import { suggest } from '../model/nearest.ts';
import type { Release } from '../model/release.ts';
import { plainText } from '../model/verbatim.ts';
import { readCapture, type Capture } from './capture.ts';
import { withChange } from './day-entry.ts';
import { draftOf, readDraft } from './draft.ts';
import { claim, freeId } from './free-id.ts';
import { usualGenre } from './genre.ts';
import { languageIn } from './language.ts';
import { namesIn, type NamesFound } from './names-found.ts';
import { nameFinder } from './names.ts';
import { outlineOf, type Outline } from './outline.ts';
import { partsOf, type Part } from './part.ts';
import { unnamedIn } from './proof.ts';
import { Refusal } from '../command/refusal.ts';
import type { Shelf } from './shelf.ts';
import type { Wishes } from './wishes.ts';

/** What is said of a release to be added, of which the captured text lies at `path`. */
type Wish = Omit<Wishes, 'path' | 'gone' | 'record'> & { path: string };

/** A release that was added, and what was taken for what. */
export interface Addition extends NamesFound {
  release: Release;
  capture: Capture;
  outline: Outline;
  parts: Part[];
  /** What was not said and not found. */
  guessed: { genre: boolean; published: boolean };
  /** Files that nothing names yet: the edition builds once something does. */
  unnamed: string[];
}

/**
 * Adds a captured release to the content folder of `shelf`: `<id>.txt`, `<id>.md` and the entry of the day `today` in
 * `edition.md`. The words are proved before anything is written, the whole edition after; if it is not right, all is
 * as it was.
 * @throws {Refusal} if something is missing or would be overwritten.
 * @throws {ContentError} if the edition would have a mistake.
 */
export function addRelease(wishes: Wish, shelf: Shelf, today: string): Addition {
  const publisher = publisherOf(wishes, shelf);
  const capture = readCapture(wishes.path);
  refuseTwin(capture, shelf);
  const earlier = shelf.releases.filter(({ document }) => document.data.publisher === publisher.id);
  const outline = outlineOf(capture, {
    furniture: earlier.flatMap(({ document }) => document.data.source.furniture),
    names: shelf.subjects.entities.flatMap(allNames),
    title: wishes.title,
  });
  const parts = partsOf(outline.body);
  const text = parts.map((part) => part.text).join('\n');
  const language = wishes.language ?? languageIn(text) ?? earlier.at(-1)?.document.data.language;
  if (!language) throw missing('language', 'the language of the text is not clear', 'en');

  const alike = earlier.findLast(({ document }) => document.data.language === language);
  const genre = wishes.genre ?? alike?.document.data.genre;
  const found = outline.published;
  const published = wishes.published
    ? { date: wishes.published }
    : found && { date: found.date, note: `By the line “${found.line}” of the captured page.` };
  const id = wishes.id ?? freeId(published?.date, outline.title, publisher, shelf);
  claim(id, shelf);
  const find = nameFinder(shelf.subjects.entities, language);
  const draft = draftOf(
    {
      id,
      url: wishes.url,
      publisher,
      language,
      genre: genre ?? usualGenre(language),
      published,
      captured: wishes.captured,
    },
    outline,
    parts,
    capture,
    find,
  );
  const release = readDraft(id, draft, capture, shelf);
  if (wishes.id === undefined) refuseSameWords(release, capture, earlier);
  const unnamed = write(id, draft, capture, withChange(shelf.edition, today, 'release added', [id]), shelf);
  return {
    release,
    capture,
    outline,
    parts,
    ...namesIn(parts, outline, find),
    guessed: { genre: genre === undefined, published: published === undefined },
    unnamed,
  };
}

/** Refuses the very bytes of a release that is there: its address may be another one of the same page. */
function refuseTwin({ path, sha256 }: Capture, { releases }: Shelf): void {
  const twin = releases.find(({ document }) => document.data.source.sha256 === sha256);
  if (!twin) return;
  throw new Refusal({
    problem: `${path} is, byte for byte, the source of ${twin.id}.`,
    expected: 'a release that is not there yet.',
    mend: `If you looked its page up again, say the address that it has: --url ${twin.document.data.source.url}`,
  });
}

/** Refuses the words of a release of the same publisher, whatever stood around them on the page. */
function refuseSameWords({ title, file }: Release, { path }: Capture, earlier: Shelf['releases']): void {
  const words = plainText(file.body);
  const twin = earlier.find(({ document: { data, body } }) => data.title === title && plainText(body) === words);
  if (!twin) return;
  throw new Refusal({
    problem: `${path} has, word for word, the words of ${twin.id}.`,
    expected: 'a release that is not there yet.',
    mend: `If another release has the same words, give it an --id. If you looked its page up again, say the address that it has: --url ${twin.document.data.source.url}`,
  });
}

function publisherOf({ publisher }: Wish, { subjects }: Shelf): Entity {
  const organizations = subjects.entities.filter(({ kind }) => kind === 'organizations');
  if (publisher === undefined) throw missing('publisher', 'nothing says who published it', 'an-organization');
  const found = organizations.find(({ id }) => id === publisher);
  if (found) return found;
  throw new Refusal({
    problem: `there is no organization “${publisher}”.`,
    expected: 'the name of a file in organizations/, without “.md”.',
    mend: `${suggest(
      publisher,
      organizations.map(({ id }) => id),
    )} A new one: npm run new -- organization "Its name".`,
  });
}

function missing(option: string, problem: string, example: string): Refusal {
  return new Refusal({
    problem: `${problem}.`,
    expected: `--${option}, as --${option} ${example}.`,
    mend: `Say it with --${option}.`,
  });
}

/** Writes what is new and gives the files that nothing names yet; takes it back if the edition is not right with it. */
function write(
  id: string,
  draft: string,
  capture: Capture,
  edition: string,
  { dir, edition: former }: Shelf,
): string[] {
  const own = [
    { path: join(dir, `releases/${id}.txt`), content: capture.bytes },
    { path: join(dir, `releases/${id}.md`), content: draft },
  ];
  mkdirSync(join(dir, 'releases'), { recursive: true });
  const written: string[] = [];
  try {
    for (const { path, content } of own) {
      writeFileSync(path, content, { flag: 'wx' });
      written.push(path);
    }
    writeFileSync(join(dir, 'edition.md'), edition);
    return unnamedIn(dir);
  } catch (error) {
    for (const path of written) rmSync(path);
    writeFileSync(join(dir, 'edition.md'), former);
    throw error;
  }
}

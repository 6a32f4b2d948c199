import { readdirSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { wrongId } from './id.ts';
import { readLegible, unseenFault } from './legible.ts';
import { reasonOf, type Mistake } from './mistake.ts';
import { subjectKinds } from './subjects.ts';

/** The folders of `content/`, each holding one kind of file. */
const kinds = ['releases', ...subjectKinds] as const;
export type Kind = (typeof kinds)[number];

/** A Markdown file of the content folder. */
export interface FileName {
  /** Path inside the content folder, with `/`. */
  path: string;
  kind: Kind;
  /** The file's name without `.md`: part of a permanent address. */
  id: string;
}

/** The same with its text, unparsed. */
export interface ContentFile extends FileName {
  text: string;
}

/**
 * Reads the Markdown files below the folders of `dir`, in a stable order.
 * Folders of a stranger's name, ids that make no good address and ids used twice are mistakes:
 * an id is used once in the whole edition, so that front matter can name it without its folder.
 * Gives also the files that are there and cannot be read: to name one is no mistake of its own.
 */
export function readFiles(dir: string, mistakes: Mistake[]): { files: ContentFile[]; unread: FileName[] } {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => extname(path) === '.md' && path !== 'edition.md')
    .sort();

  const files: ContentFile[] = [];
  const unread: FileName[] = [];
  const owners = new Map<string, string>();
  for (const path of paths) {
    const [folder = ''] = path.split('/');
    const kind = kinds.find((known) => known === folder && path.includes('/'));
    const id = basename(path, '.md');
    if (!kind) {
      mistakes.push({
        file: path,
        problem: 'this file is in no folder of the edition.',
        expected: `a file in ${kinds.map((known) => `${known}/`).join(', ')}.`,
        mend: 'Move it to one of them.',
      });
      continue;
    }
    const wrong = wrongId(kind, id);
    if (wrong) mistakes.push({ file: path, ...wrong, mend: 'Rename the file, e.g. 2013-09-26-rok-peru.md.' });
    const owner = owners.get(id);
    if (owner) {
      mistakes.push({
        file: path,
        problem: `the id “${id}” is already that of ${owner}.`,
        expected: 'one file for each id in the whole edition.',
        mend: 'Rename one of the two files.',
      });
      unread.push({ path, kind, id });
      continue;
    }
    owners.set(id, path);
    const text = readText(dir, path, mistakes);
    if (text === undefined) unread.push({ path, kind, id });
    else files.push({ path, kind, id, text });
  }
  return { files, unread };
}

/** The files of one kind. */
export function filesOf<File extends FileName>(files: readonly File[], kind: Kind): File[] {
  return files.filter((file) => file.kind === kind);
}

/** A Markdown file's text; what is no text, or too much, is a mistake. */
export function readText(dir: string, path: string, mistakes: Mistake[]): string | undefined {
  try {
    const read = readLegible(join(dir, path));
    const fault = 'text' in read ? unseenFault(read.text) : read;
    if (fault) mistakes.push({ file: path, ...fault });
    else if ('text' in read) return read.text;
  } catch (error) {
    mistakes.push({
      file: path,
      problem: `the file cannot be read: ${reasonOf(error)}`,
      expected: 'a text file in UTF-8.',
      mend: 'Put it there; for edition.md, src/model/schema/edition.ts says what it holds.',
    });
  }
  return undefined;
}

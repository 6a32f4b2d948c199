import { readEdition, unnamed } from '../model/edition.ts';
import { ContentError } from '../model/mistake.ts';

/**
 * Proves the edition in the content folder `dir` with what was written into it. Files that nothing names yet, as those
 * of publishers whose releases come next, are no mistake of what is added: their paths are given.
 * @throws {ContentError} if there is any other mistake.
 */
export function unnamedIn(dir: string): string[] {
  try {
    readEdition(dir);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError && error.mistakes.every(({ problem }) => problem === unnamed))) throw error;
    return error.mistakes.map(({ file }) => file);
  }
}

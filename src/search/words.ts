import { searchDocuments } from './documents.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The words of the edition by shelf, listed once for the files and for the page that asks for them. */
export const words = vocabularyOf(searchDocuments());

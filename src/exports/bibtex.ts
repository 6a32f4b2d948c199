import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { itemOf } from '../citations/item.ts';
import type { Format } from './formats.ts';

const { format } = plugins.config.get('@bibtex');
// The release’s id is its key: a key made of author and title would change with them.
format.useIdAsLabel = true;
format.checkLabel = false;
// In ASCII the library would drop letters that LaTeX has no command for, as Hangul, and write others as Zotero misreads.
format.asciiOnly = false;

/** The reference to a release for BibTeX, which has no field for where it was read: that goes into the note. */
export const bibtex: Format = {
  extension: 'bib',
  name: 'BibTeX',
  type: 'application/x-bibtex',
  holds: 'the reference, for LaTeX',
  relation: 'describedby',
  write: (release, edition) => {
    const item = itemOf(release, edition);
    const escaped = {
      ...item,
      // Without braces around it all, BibTeX’s styles would make “Rok” of “ROK”.
      title: `<span class="nocase">${escape(item.title)}</span>`,
      author: [{ literal: escape(item.author[0].literal) }],
      publisher: escape(item.publisher),
      genre: escape(item.genre),
      note: escape(`${item.archive}, ${item.archive_location}. ${item.note}`),
    };
    return `${new Cite(escaped).format('bibtex').trim()}\n`;
  },
};

/** Text as LaTeX prints it: its special characters (LaTeX2e, “Reserved characters”) with a backslash. */
function escape(text: string): string {
  return text.replace(/[&%$#_{}]/g, '\\$&');
}

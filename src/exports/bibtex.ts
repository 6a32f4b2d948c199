import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { itemOf } from '../citations/item.ts';
import type { Format } from './formats.ts';

// The release’s id is its key: a key made of author and title would change with them.
const { format } = plugins.config.get('@bibtex');
format.useIdAsLabel = true;
format.checkLabel = false;

/** The reference to a release for BibTeX, which has no field for where it was read: that goes into the note. */
export const bibtex: Format = {
  extension: 'bib',
  name: 'BibTeX',
  type: 'application/x-bibtex',
  holds: 'the reference, for LaTeX',
  relation: 'describedby',
  write: (release, edition) => {
    const item = itemOf(release, edition);
    // Without braces around it all, BibTeX’s styles would make “Rok” of “ROK”.
    const title = `<span class="nocase">${item.title}</span>`;
    const note = `${item.archive}, ${item.archive_location}. ${item.note}`;
    return `${new Cite({ ...item, title, note }).format('bibtex').trim()}\n`;
  },
};

import { itemOf } from '../citations/item.ts';
import type { Format } from './formats.ts';

/**
 * The reference to a release for BibTeX. The institution of a report is the edition, since the ministry is the author.
 *
 * The braces around a name and a title keep the name one and the capitals as they are. `date` is BibLaTeX’s; its “n.d.”
 * is for Zotero, which takes no year that is no number, while BibLaTeX passes over it. The fields are written here
 * because the library’s writer reads tags in a title as formatting, drops letters that LaTeX has no command for, as
 * Hangul, and gives days as `month = {jan 2}`.
 */
export const bibtex: Format = {
  extension: 'bib',
  name: 'BibTeX',
  type: 'application/x-bibtex',
  holds: 'the reference, for LaTeX',
  relation: 'describedby',
  write: (release, edition) => {
    const { id, title, author, publisher, genre, issued, status, URL, language, note } = itemOf(release, edition);
    const [year, month, day] = issued?.['date-parts'][0] ?? [];
    const date = [year, month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []));
    const fields = [
      ['author', `{${escape(author[0].literal)}}`],
      ['title', `{${escape(title)}}`],
      ['institution', escape(publisher)],
      ['type', escape(genre)],
      ['year', year ?? status],
      ['month', month],
      ['date', date.join('-') || status],
      ['url', URL],
      ['language', language],
      ['note', escape(note)],
    ].filter(([, value]) => value);
    return `@techreport{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
  },
};

/** What LaTeX prints otherwise than it stands (LaTeX2e, “Reserved characters”). */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escape(text: string): string {
  return text.replace(/[&%$#_{}\\^~]/g, (character) => commands[character] ?? `\\${character}`);
}

import { stringify } from 'yaml';
import { absolute, releaseAddress, sourceAddress, subjectAddress } from '../addresses.ts';
import type { Subject } from '../model/subjects.ts';
import type { Format } from './formats.ts';

/** A link of a release's file to a subject: `](../people/eda-rivas.md)`. */
const link = /\]\(\.\.\/(people|organizations|glossary|areas)\/([a-z0-9-]+)\.md\)/g;

/** A release in Markdown: where it is from as front matter, then the text, its mentions linked to the edition's pages. */
export const markdown: Format = {
  extension: 'md',
  name: 'Markdown',
  type: 'text/markdown',
  holds: 'the text with links to the pages of those it names',
  relation: 'alternate',
  write: (release, edition) => {
    const { title, publisher, genre, translation, language, dates, source } = release;
    const matter = {
      title,
      publisher: publisher.name,
      genre,
      ...(translation && { translation: translation.status }),
      language,
      ...(dates.meeting?.date && { meeting: dates.meeting.date }),
      published: dates.publication.date ?? 'not stated',
      address: absolute(releaseAddress(release)),
      edition: `${edition.name}, ${edition.date}`,
      original: source.url,
      source: absolute(sourceAddress(release)),
      sha256: source.sha256,
    };
    const toPage = (_link: string, kind: Subject['kind'], id: string) => `](${absolute(subjectAddress({ kind, id }))})`;
    const body = release.markdown.replace(link, toPage);
    const parts = [`# ${escape(title)}`, body, ...release.closing.map(escape)];
    return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${parts.join('\n\n')}\n`;
  },
};

/** Text of the source as Markdown that shows it as it is. */
function escape(line: string): string {
  return line.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

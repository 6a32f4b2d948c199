import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { absolute, releaseAddress, sourceAddress, subjectAddress } from '../addresses.ts';
import type { Block } from '../model/verbatim.ts';
import type { Release } from '../model/release.ts';
import type { Format } from './formats.ts';

/** A release in Markdown: where it is from as front matter, then the text, its mentions linked to the edition's pages. */
export const markdown: Format = {
  extension: 'md',
  name: 'Markdown',
  type: 'text/markdown',
  holds: 'the text with links to the pages of those it names',
  relation: 'alternate',
  write: (release, edition) => {
    const { title, publisher, genre, translation, language, dates, source, signature } = release;
    const matter = {
      title,
      publisher: publisher.name,
      genre,
      ...(translation && { translation: translation.status }),
      ...(source.truncated && { truncated: true }),
      language,
      ...(dates.meeting?.date && { meeting: dates.meeting.date }),
      published: dates.publication.date ?? 'not stated',
      address: absolute(releaseAddress(release)),
      edition: `${edition.name}, ${edition.date}`,
      original: source.url,
      source: absolute(sourceAddress(release)),
      sha256: source.sha256,
    };
    const parts = [
      `# ${write(text(title))}`,
      bodyOf(release),
      ...signature.map(write),
      ...(translation ? [write(text(translation.mark))] : []),
    ];
    return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${parts.join('\n\n')}\n`;
  },
};

/** The body as its file writes it, with links to pages instead of files. */
function bodyOf({ file: { text, body } }: Release): string {
  let written = '';
  let at = body[0]?.position?.start.offset ?? text.length;
  for (const block of body) {
    visit(block, 'link', ({ data, position, children }) => {
      if (!data?.subject || !position) return;
      // What follows the words is “](../people/x.md)”.
      const words = children.at(-1)?.position?.end.offset;
      written += `${text.slice(at, words)}](${absolute(subjectAddress(data.subject))})`;
      at = position.end.offset ?? at;
    });
  }
  return (written + text.slice(at)).trimEnd();
}

function text(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

/** A block as Markdown that shows it as it is; links lead to pages. */
function write(block: Block): string {
  const handlers: typeof defaultHandlers = {
    ...defaultHandlers,
    link: Object.assign(
      (...[node, ...rest]: Parameters<typeof defaultHandlers.link>) => {
        const subject = node.data?.subject;
        return defaultHandlers.link(subject ? { ...node, url: absolute(subjectAddress(subject)) } : node, ...rest);
      },
      { peek: defaultHandlers.link.peek },
    ),
  };
  return toMarkdown(block, { handlers }).trim();
}

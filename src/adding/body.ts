import type { PhrasingContent } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Entity } from '../model/entity.ts';
import { numberOf } from '../model/number.ts';
import type { Piece } from './names.ts';
import type { Part } from './part.ts';

/** Writes the parts of a body as the Markdown that the model reads back to the same words; `find` finds the names in a text. */
export function bodyMarkdown(parts: readonly Part[], find: (text: string) => Piece[]): string {
  let written = '';
  /** How far sub-points stand in: under the text of an item of Markdown's own. */
  let indent = '';
  let above: Part['kind'] | undefined;
  for (const { kind, mark, text } of parts) {
    const gap = above === undefined ? '' : above === 'subpoint' && kind === 'subpoint' ? '\n' : '\n\n';
    if (kind === 'numbered') {
      // Markdown knows numbers of its own digits only; others are the beginning of their paragraph.
      const isItem = /^\d{1,9}[.)]$/.test(mark);
      const space = /\p{Nd}$/u.test(mark) ? '\u3000' : isItem ? ' ' : '';
      indent = isItem ? ' '.repeat(mark.length + 1) : '';
      written += `${gap}${mark}${space}${linked(text, find)}`;
    } else if (kind === 'subpoint') {
      written += `${gap}${indent}- ${linked(text, find)}`;
    } else {
      indent = '';
      written += gap + (kind === 'heading' ? `## ${linked(text, () => [])}` : notANumber(linked(text, find)));
    }
    above = kind;
  }
  return `${written}\n`;
}

/** What GFM would take for marking: “~~” strikes out, and what looks like an address becomes a link, whatever it holds. */
const unsafe: NonNullable<Options['unsafe']> = [
  { character: '~' },
  { character: '@', before: String.raw`[+\-.\w]`, after: String.raw`[\-.\w]` },
  { character: '.', before: '[Ww]', after: String.raw`[\-.\w]` },
  { character: ':', before: '[ps]', after: String.raw`\/` },
].map((sign) => ({ ...sign, inConstruct: 'phrasing', notInConstruct: ['destinationRaw', 'autolink'] }));

/** Text as Markdown, each name that one entity alone has as a link to its file, and web addresses as links. */
export function linked(text: string, find: (text: string) => Piece[]): string {
  const found = find(text);
  const pieces = found.length > 0 ? found : [{ words: text, entities: [] }];
  const children = pieces.map(({ words, entities }): PhrasingContent => {
    const node = { type: 'text', value: words } as const;
    const [entity, ...others] = entities;
    if (/^https?:/.test(words)) return { type: 'link', url: words, children: [node] };
    return entity && others.length === 0 ? { type: 'link', url: pathTo(entity), children: [node] } : node;
  });
  return toMarkdown({ type: 'paragraph', children }, { bullet: '-', unsafe }).trimEnd();
}

/** The path to an entity's file, as a release's file writes it. */
function pathTo({ path }: Pick<Entity, 'path'>): string {
  return `../${path}`;
}

/** Text that starts with a number that is none of a paragraph, as a date, with its stop written so that it is none. */
function notANumber(markdown: string): string {
  if (!numberOf(markdown.replace('\\', ''))) return markdown;
  return markdown.replace(
    /^(\p{Nd}+|\p{sc=Han}+)\\?(.)/u,
    (_whole, digits: string, stop: string) => `${digits}&#${stop.codePointAt(0) ?? 0};`,
  );
}

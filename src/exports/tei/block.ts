import type { Link, PhrasingContent } from 'mdast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { absolute, subjectAddress } from '../../addresses.ts';
import { itemMark, type Block } from '../../model/verbatim.ts';
import { lines, subjectId } from './element.ts';

/** Elements of those whom and what a text names. */
export const nameTags = { people: 'persName', organizations: 'orgName', glossary: 'term' } as const;

/** A block of Markdown in TEI; its words, and the marks of its lists, are those of `linesOf`. */
export function blockElement(block: Block): Element {
  switch (block.type) {
    case 'paragraph':
      return x('p', inline(block.children));
    case 'heading':
      // TEI allows a `head` at the top of a division only.
      return x('ab', { type: 'heading' }, inline(block.children));
    case 'blockquote':
      return lines('quote', {}, block.children.map(blockElement));
    case 'list':
      return lines(
        'list',
        { rend: block.ordered ? 'numbered' : 'bulleted' },
        block.children.flatMap((item, index) => [
          x('label', itemMark(block, index)),
          lines('item', {}, item.children.map(blockElement)),
        ]),
      );
    case 'table':
      return lines(
        'table',
        {},
        block.children.map(({ children }, index) =>
          lines(
            'row',
            { role: index === 0 ? 'label' : 'data' },
            children.map((cell) => x('cell', inline(cell.children))),
          ),
        ),
      );
    default:
      throw new Error(`TEI export: “${block.type}” is no block of a release; expected what src/model/link.ts allows.`);
  }
}

/** Markdown within a line in TEI; those it names point to their entries. */
export function inline(nodes: readonly PhrasingContent[]): (Element | string)[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'text':
        return node.value.replace(/\s+/g, ' ');
      case 'break':
        return [x('lb'), '\n'];
      case 'emphasis':
        return x('hi', { rend: 'italic' }, inline(node.children));
      case 'strong':
        return x('hi', { rend: 'bold' }, inline(node.children));
      case 'link':
        return linkElement(node);
      default:
        throw new Error(`TEI export: “${node.type}” is no text of a release; expected what src/model/link.ts allows.`);
    }
  });
}

function linkElement({ url, data, children }: Link): Element {
  const subject = data?.subject;
  if (!subject) return x('ref', { target: url }, inline(children));
  if (subject.kind === 'areas') return x('ref', { target: absolute(subjectAddress(subject)) }, inline(children));
  return x(nameTags[subject.kind], { ref: `#${subjectId(subject)}` }, inline(children));
}

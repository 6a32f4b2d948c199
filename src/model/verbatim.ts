import type { List, Nodes, RootContent } from 'mdast';

/** A block of Markdown: a paragraph, quotation, list, table or heading. */
export type Block = RootContent;

/** Runs of white space, no-break spaces and line ends become one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a Markdown node, without its marking: one line, white space collapsed. */
export function textOf(node: Nodes): string {
  return collapse(raw(node));
}

/** The words of several blocks, in one line. */
export function plainText(blocks: readonly Nodes[]): string {
  return blocks.map(textOf).join(' ');
}

function raw(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(raw).join(isFlow(node) ? '\n' : '');
  return '';
}

function isFlow(node: Nodes): boolean {
  return ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'].includes(node.type);
}

/** The lines that a block of a release has in its source: one for each paragraph, list item and table row. */
export function linesOf(node: Block): string[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first = '', ...rest] = item.children.flatMap(linesOf);
        return [`${itemMark(node, index)} ${first}`, ...rest];
      });
    case 'blockquote':
      return node.children.flatMap(linesOf);
    case 'table':
      return node.children.map(textOf);
    default:
      return [textOf(node)];
  }
}

/** What stands before an item of a list in the edition's text: “1.”, “-”. */
export function itemMark({ ordered, start }: List, index: number): string {
  return ordered ? `${(start ?? 1) + index}.` : '-';
}

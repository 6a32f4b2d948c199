import type { Nodes } from 'mdast';
import type { Fault } from './legible.ts';

/** How many lists, quotations, links and emphases may stand in each other. A release has two or three. */
const deepest = 12;
/** How many signs of Markdown a paragraph may have: the parser’s time grows with their square. */
const mostSigns = 1000;
/** Farther in, a line would be in more lists than that. */
const farthest = 100;

const containers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]]*\]:))+/;
const sign = /[*_~`[]/g;

/** Thrown where Markdown is nested deeper than any text is; parsing it would take minutes or end in a stack overflow. */
export class NestingError extends Error {
  override name = 'NestingError';
  readonly line: number | undefined;

  constructor(problem: string, line?: number) {
    super(problem);
    this.line = line;
  }

  /** The same as what is wrong with a file; `from` is the file’s line of the Markdown’s first. */
  fault(from = 1): Fault {
    return {
      line: this.line && this.line + from - 1,
      problem: this.message,
      expected: `at most ${deepest} lists and quotations in each other, and ${mostSigns} signs of Markdown in a paragraph.`,
      mend: 'Write it flatter. If the source has these characters, put a backslash before each.',
    };
  }
}

/**
 * Whether Markdown can be parsed in good time, front matter aside.
 * @throws {NestingError} at the first line that it fails at.
 */
export function checkNesting(text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  const from = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  let signs = 0;
  for (const [index, line] of lines.entries()) {
    if (index < from) continue;
    const [opening = ''] = containers.exec(line) ?? [];
    const depth = opening.match(/>|[-+*]|\d+[.)]|\[\^/g)?.length ?? 0;
    if (depth > deepest) throw new NestingError(`${depth} lists and quotations stand in each other.`, index + 1);
    if (line.search(/[^ \t>]/) > farthest) throw new NestingError('the line stands too far in.', index + 1);
    signs = line.trim() === '' ? 0 : signs + (line.match(sign)?.length ?? 0);
    if (signs > mostSigns) throw new NestingError('the paragraph has too many signs of Markdown.', index + 1);
  }
}

/**
 * Whether a tree is no deeper than a text is.
 * @throws {NestingError} at the first node that is.
 */
export function checkDepth(root: Nodes): void {
  const rest: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth } = next;
    if (depth > deepest) throw new NestingError('the Markdown is nested too deep.', node.position?.start.line);
    if (!('children' in node)) continue;
    const own = nesting.has(node.type) ? 1 : 0;
    for (const child of node.children) rest.push({ node: child, depth: depth + own });
  }
}

const nesting = new Set<Nodes['type']>([
  'list',
  'blockquote',
  'emphasis',
  'strong',
  'link',
  'delete',
  'footnoteDefinition',
]);

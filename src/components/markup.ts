import type { ElementContent } from 'hast';
import type { Link } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type Handlers } from 'mdast-util-to-hast';
import { subjectAddress } from '../addresses.ts';
import type { Block } from '../model/verbatim.ts';
import type { Subject } from '../model/subjects.ts';

interface Options {
  /** The subject of the page, whose own mentions are marked instead of linked. */
  about?: Subject | undefined;
  /** The links to subjects that are drawn as such; the words of others stand without. All, where it is not given. */
  linked?: ReadonlySet<Link> | undefined;
  /** What the source prints before the text, as the mark of a sub-point. */
  mark?: string | undefined;
}

/** Marks that fit between the number in the margin and the words: there they hang, others stand in the text. */
const narrow = /^[º°o◦•·*–-]$/;

/** Markdown blocks as HTML; relative links lead to the pages of their subjects, and headings are all of one level. */
export function toMarkup(blocks: readonly Block[], { about, linked, mark }: Options = {}): string {
  const handlers: Handlers = {
    heading: (state, node) => ({
      type: 'element',
      tagName: 'h2',
      properties: {},
      children: state.all(node) as ElementContent[],
    }),
    link: (state, node) => {
      const subject: Subject | undefined = node.data?.subject;
      if (subject && linked && !linked.has(node)) return state.all(node) as ElementContent[];
      const element = defaultHandlers.link(state, subject ? { ...node, url: subjectAddress(subject) } : node);
      if (subject) element.properties['className'] = ['mention'];
      if (subject && subject === about) return { ...element, tagName: 'b', properties: { className: ['self'] } };
      return element;
    },
  };
  const root = toHast({ type: 'root', children: [...blocks] }, { handlers });
  const [first] = 'children' in root ? root.children : [];
  if (mark && first?.type === 'element') {
    const text = { type: 'text', value: `${mark} ` } as const;
    const className = narrow.test(mark) ? ['mark', 'hung'] : ['mark'];
    first.children.unshift({ type: 'element', tagName: 'span', properties: { className }, children: [text] });
  }
  return toHtml(root);
}

import { posix } from 'node:path';
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entity } from './entity.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';
import { NestingError } from './nesting.ts';
import { parseMarkdown } from './parsed.ts';
import type { Block } from './verbatim.ts';
import type { Subject, Subjects } from './subjects.ts';

declare module 'mdast' {
  interface LinkData {
    /** What a relative link leads to. */
    subject?: Subject | undefined;
  }
}

/** Markdown that an edition's text can be made of; anything else would not be text, or not survive a copy. */
const allowed = new Set<Nodes['type']>([
  ...(['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'] as const),
  ...(['text', 'emphasis', 'strong', 'link', 'break'] as const),
]);

/** Where Markdown stands in a file, so that its mistakes name the right line. */
export interface Origin {
  path: string;
  /** The file's line of the Markdown's first line. */
  line?: number | undefined;
}

/**
 * Finds what each relative link leads to and stores it in the link's `data.subject`;
 * links to nothing, raw HTML and Markdown that is not text are mistakes.
 */
export function resolveLinks(blocks: readonly Block[], origin: Origin, subjects: Subjects, mistakes: Mistake[]): void {
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + (origin.line ?? 1) - 1;
  for (const block of blocks) {
    visit(block, (node) => {
      if (!allowed.has(node.type)) mistakes.push({ file: origin.path, line: lineOf(node), ...refuse(node) });
      if (node.type !== 'link' || isExternal(node)) return;
      const path = posix.join(posix.dirname(origin.path), node.url);
      const subject = subjects.at(path);
      if (subject) node.data = { ...node.data, subject };
      else if (!subjects.isUnread(path)) {
        mistakes.push({ file: origin.path, line: lineOf(node), ...strayLink(node.url, path, subjects) });
      }
    });
  }
}

/** Whether a link leaves the edition. */
function isExternal(link: Link): boolean {
  return /^(https?|mailto):/.test(link.url);
}

/** Reads Markdown of a release's front matter, its links resolved; what it links to counts as named by the release. */
export function readLinked(text: string, origin: Origin, subjects: Subjects, mistakes: Mistake[]): Block[] {
  const blocks = blocksOf(text, origin, mistakes);
  resolveLinks(blocks, origin, subjects, mistakes);
  for (const subject of linkedSubjects(blocks)) subjects.use(subject);
  return blocks;
}

function blocksOf(text: string, { path, line }: Origin, mistakes: Mistake[]): Block[] {
  try {
    return parseMarkdown(text).children;
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    mistakes.push({ file: path, ...error.fault(line) });
    return [];
  }
}

/** The subjects that Markdown links to, each once, in the order of the text. */
export function linkedSubjects(blocks: readonly Block[]): Subject[] {
  const found = new Set<Subject>();
  for (const block of blocks) {
    visit(block, 'link', ({ data }) => {
      if (data?.subject) found.add(data.subject);
    });
  }
  return [...found];
}

/** The entities among them. */
export function linkedEntities(blocks: readonly Block[]): Entity[] {
  return linkedSubjects(blocks).filter((subject) => subject.kind !== 'areas');
}

type Told = Pick<Mistake, 'problem' | 'expected' | 'mend'>;

function strayLink(url: string, path: string, subjects: Subjects): Told {
  const [scheme] = /^\s*[a-z][a-z0-9+.-]*:/i.exec(url) ?? [];
  return scheme
    ? {
        problem: `the link “${url}” is no address of a page: it begins with “${scheme.trim()}”.`,
        expected: 'http:, https: or mailto:, in small letters, or the relative path of a file.',
        mend: 'Link to the page that says it, or write it without a link.',
      }
    : {
        problem: `the link “${url}” leads to no file.`,
        expected: 'the relative path of a file in people/, organizations/, glossary/ or areas/.',
        mend: suggest(path, subjects.paths()),
      };
}

function refuse(node: Nodes): Told {
  if (node.type === 'html') {
    return {
      problem: `there is raw HTML: ${node.value.split('\n', 1)[0]}`,
      expected: 'Markdown only.',
      mend: 'Write it as Markdown, or as text with a backslash: \\<b>.',
    };
  }
  return {
    problem: `there is Markdown that is not text (${node.type}).`,
    expected: 'paragraphs, headings, lists, quotations, tables, emphasis and links.',
    mend: 'If the source has these characters, put a backslash before the first of them.',
  };
}

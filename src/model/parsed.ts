import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseFrontMatter, type BrokenFrontMatter, type FrontMatter } from './front-matter.ts';
import { checkDepth, checkNesting } from './nesting.ts';
import { digestOfCode, Store } from './store.ts';

/** A content file taken apart, nothing checked yet: plain data, so that it can be kept as JSON. */
export interface Parsed {
  /** Nothing where the file does not start with front matter. */
  frontMatter?: FrontMatter | BrokenFrontMatter;
  /** The Markdown tree below the front matter. */
  body: RootContent[];
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, { singleTilde: false });

/**
 * Parses Markdown, e.g. a note written in a front-matter field.
 * @throws {NestingError} if it is nested deeper than any text is.
 */
export function parseMarkdown(text: string): Root {
  checkNesting(text);
  const root = markdown.parse(text);
  checkDepth(root);
  return root;
}

const store = new Store('.cache/content');

/** What parses: a file is parsed anew when a module of the model, an installed package or the characters that Node knows change. */
const modules = readdirSync('src/model', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const means = digestOfCode(modules.sort().map((name) => join('src/model', name))) + process.versions['unicode'];

/**
 * Parses the text of a content file, unless an earlier build has: that is most of the work of reading an edition.
 * @throws {NestingError} if its Markdown is nested deeper than any text is.
 */
export function parsed(text: string): Parsed {
  const found = store.find(means + text);
  if (found) return JSON.parse(found.toString()) as Parsed;
  const made = parse(text);
  store.keep(means + text, Buffer.from(JSON.stringify(made)));
  return made;
}

/** Whether an earlier build, or a thread of this one, has parsed it. */
export function isKept(text: string): boolean {
  return store.has(means + text);
}

function parse(text: string): Parsed {
  const { children } = parseMarkdown(text);
  const [first, ...body] = children;
  return first?.type === 'yaml' ? { frontMatter: parseFrontMatter(first.value), body } : { body: children };
}

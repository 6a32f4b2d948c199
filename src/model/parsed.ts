import { readFileSync } from 'node:fs';
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { Store } from './store.ts';
import { sha256 } from './source.ts';

/** A content file taken apart, nothing checked yet: plain data, so that it can be kept as JSON. */
export interface Parsed {
  /** Nothing where the file does not start with front matter. */
  frontMatter?: FrontMatter | BrokenFrontMatter;
  /** The Markdown tree below the front matter. */
  body: RootContent[];
}

interface FrontMatter {
  fields: unknown;
  /** The 1-based lines of the file in which fields stand, by their paths: `statements.2.quote`; all of them stand at the empty one. */
  lines: Record<string, number>;
}

/** What keeps it from being YAML. */
interface BrokenFrontMatter {
  problem: string;
  line?: number | undefined;
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, { singleTilde: false });

/** Parses Markdown without front matter, e.g. a note written in a front-matter field. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

const store = new Store('.cache/content');

/** What parses: a file is parsed anew when this module, an installed package or the characters that Node knows change. */
const means = sha256(
  Buffer.concat([
    readFileSync('src/model/parsed.ts'),
    readFileSync('node_modules/.package-lock.json'),
    Buffer.from(String(process.versions['unicode'])),
  ]),
);

/** Parses the text of a content file, unless an earlier build has: that is most of the work of reading an edition. */
export function parsed(text: string): Parsed {
  const found = store.find(means + text);
  if (found) return JSON.parse(found.toString()) as Parsed;
  const made = parse(text);
  store.keep(means + text, Buffer.from(JSON.stringify(made)));
  return made;
}

function parse(text: string): Parsed {
  const { children } = parseMarkdown(text);
  const [first, ...body] = children;
  return first?.type === 'yaml' ? { frontMatter: parseFrontMatter(first.value), body } : { body: children };
}

function parseFrontMatter(text: string): FrontMatter | BrokenFrontMatter {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  // Front matter starts on the file's second line.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const [broken] = yaml.errors;
  if (broken) return { problem: broken.message, line: lineAt(broken.pos[0]) };
  try {
    // An alias without its anchor shows only here.
    const fields: unknown = yaml.toJS() ?? {};
    return { fields, lines: linesOf(yaml, lineAt) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function linesOf(yaml: Document, lineAt: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = { '': lineAt(0) };
  const note = (node: unknown, path: string): void => {
    if (path && isNode(node) && node.range) lines[path] = lineAt(node.range[0]);
    const within = (key: unknown) => (path ? `${path}.${String(key)}` : String(key));
    if (isMap(node)) for (const { key, value } of node.items) note(value, within(isScalar(key) ? key.value : key));
    if (isSeq(node)) node.items.forEach((item, index) => note(item, within(index)));
  };
  note(yaml.contents, '');
  return lines;
}

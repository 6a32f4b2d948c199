import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { reasonOf } from './mistake.ts';

/** Front matter, nothing checked yet. */
export interface FrontMatter {
  fields: unknown;
  /** The 1-based lines of the file in which fields stand, by their paths: `statements.2.quote`; all of them stand at the empty one. */
  lines: Record<string, number>;
}

/** What keeps it from being YAML. */
export interface BrokenFrontMatter {
  problem: string;
  line?: number | undefined;
}

/** Reads the YAML between the two lines “---” at the top of a file. */
export function parseFrontMatter(text: string): FrontMatter | BrokenFrontMatter {
  const counter = new LineCounter();
  // Front matter starts on the file's second line.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  try {
    // Its own search for keys used twice takes minutes where there are thousands.
    const yaml = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    });
    const [broken] = yaml.errors;
    if (broken) return { problem: broken.message, line: lineAt(broken.pos[0]) };
    const lines = linesOf(yaml, lineAt);
    // Aliases that stand for aliases, for millions in the end, show here.
    const fields: unknown = yaml.toJS() ?? {};
    return { fields, lines };
  } catch (error) {
    if (error instanceof BrokenYaml) return { problem: error.message, line: error.line };
    return { problem: reasonOf(error), line: lineAt(0) };
  }
}

class BrokenYaml extends Error {
  readonly line: number;

  constructor(problem: string, line: number) {
    super(problem);
    this.line = line;
  }
}

/** @throws {BrokenYaml} at a field given twice, and at an alias that stands for nothing or for what it stands in. */
function linesOf(yaml: Document, lineAt: (offset: number) => number): Record<string, number> {
  const lines: Record<string, number> = { '': lineAt(0) };
  const note = (node: unknown, path: string, around: readonly string[]): void => {
    const line = isNode(node) && node.range ? lineAt(node.range[0]) : 1;
    if (path && isNode(node)) lines[path] = line;
    if (isAlias(node)) {
      if (around.includes(node.source)) throw new BrokenYaml(`the alias *${node.source} stands in itself.`, line);
      if (!node.resolve(yaml)) throw new BrokenYaml(`the alias *${node.source} has no anchor above it.`, line);
    }
    const inside = isCollection(node) && node.anchor ? [...around, node.anchor] : around;
    const within = (key: unknown) => (path ? `${path}.${String(key)}` : String(key));
    if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? key.value : key;
        const at = isNode(key) && key.range ? lineAt(key.range[0]) : line;
        if (keys.has(name)) throw new BrokenYaml(`there are two fields “${String(name)}”.`, at);
        keys.add(name);
        note(value, within(name), inside);
      }
    }
    if (isSeq(node)) node.items.forEach((item, index) => note(item, within(index), inside));
  };
  note(yaml.contents, '', []);
  return lines;
}

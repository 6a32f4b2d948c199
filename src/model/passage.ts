import type { Heading, List, ListItem, RootContent } from 'mdast';
import type { Area } from './area.ts';
import type { Entity } from './entity.ts';
import type { Note } from './note.ts';
import type { Statement } from './statement.ts';
import { textOf } from './verbatim.ts';

/** A block of a release as Markdown: a paragraph, quotation, list, table or heading. */
export type Block = RootContent;

/** What has an address: a numbered paragraph or one of its sub-points. */
export interface Passage {
  /** Its fragment: `p2`, `p4b`, `p2-1`. */
  id: string;
  /** Its number as the edition prints it: `2`, `4b`, `2.1`. */
  label: string;
  /** Its number as the source prints it: `2`, `4`; empty for sub-points and where the source has none. */
  number: string;
  /** What the source prints before it, e.g. `2.` or `º`; empty where nothing does. */
  mark: string;
  /** Headings of the source that stand before it. */
  headings: Heading[];
  /** Its own blocks and its sub-points, in the order of the source. */
  content: (Block | Passage)[];
  /** Its own words, verbatim, in one line; sub-points have their own. */
  text: string;
  /** The editor's label; empty where the editor gave none. */
  title: string;
  /** The areas of cooperation it concerns. */
  areas: Area[];
  /** The entities it mentions, each once, in the order of the text. */
  mentions: Entity[];
  /** The editor's notes on it. */
  notes: Note[];
  /** What is said in it. */
  statements: Statement[];
}

/** How the passages of a release got their numbers: from the source, or, where it has none, by position. */
export type Numbering = 'source' | 'position';

/** Whether an element of `Passage.content` is a sub-point. */
export function isPassage(part: Block | Passage): part is Passage {
  return 'label' in part && 'content' in part;
}

/** The blocks of a passage without its sub-points. */
export function ownBlocks(passage: Passage): Block[] {
  return passage.content.filter((part): part is Block => !isPassage(part));
}

/** The parts of a passage in the order of the source: runs of its own blocks, the first one before all, and its sub-points. */
export function runsOf(passage: Passage): { first: Block[]; rest: (Block[] | Passage)[] } {
  const runs: (Block[] | Passage)[] = [[]];
  for (const part of passage.content) {
    const run = runs.at(-1);
    if (isPassage(part)) runs.push(part);
    else if (Array.isArray(run)) run.push(part);
    else runs.push([part]);
  }
  const [first, ...rest] = runs;
  return { first: Array.isArray(first) ? first : [], rest };
}

/** What a passage is called where it is pointed at: “¶ 2 · Anniversary and partnership”. */
export function nameOf({ label, title }: Passage): string {
  return [`¶ ${label}`, title].filter(Boolean).join(' · ');
}

/** A passage and its sub-points, in order. */
export function withSubpoints(passage: Passage): Passage[] {
  return [passage, ...passage.content.filter(isPassage)];
}

/**
 * Divides the body of a release into passages.
 *
 * - A number of the document's own makes a passage: an item of an ordered list, or a paragraph that starts with
 *   an (escaped) number. The number is read as written, never counted. A second paragraph 4 is `4b`.
 * - A bulleted list right under a passage's paragraph holds its sub-points.
 * - Everything else belongs to the passage above it; what stands before the first number is passage `0`.
 * - A source without any number is numbered by the position of its paragraphs.
 *
 * `file` is the whole file, to which the nodes' positions refer.
 */
export function readPassages(body: readonly Block[], file: string): { passages: Passage[]; numbering: Numbering } {
  const numbering = body.some((block) => numberedItems(block, file).length > 0) ? 'source' : 'position';
  const passages: Passage[] = [];
  let headings: Heading[] = [];

  const open = (number: string, mark: string, blocks: readonly Block[]) => {
    const twins = passages.filter((passage) => passage.label.replace(/[a-z]$/, '') === number).length;
    const label = twins === 0 ? number : number + String.fromCharCode('a'.charCodeAt(0) + twins);
    const passage = newPassage({ id: `p${label}`, label, number: mark && number, mark, headings });
    headings = [];
    passages.push(passage);
    for (const block of blocks) append(passage, block);
  };

  for (const block of body) {
    const current = passages.at(-1);
    const numbered = numberedItems(block, file);
    if (numbered.length > 0) {
      for (const { number, mark, blocks } of numbered) open(number, mark, blocks);
    } else if (block.type === 'heading') {
      headings.push(block);
    } else if (numbering === 'position' && (block.type === 'paragraph' || !current)) {
      open(String(passages.length + 1), '', [block]);
    } else if (current) {
      for (const part of [...headings, block]) append(current, part);
      headings = [];
    } else {
      open('0', '', [block]);
    }
  }
  passages.at(-1)?.content.push(...headings);
  for (const passage of passages.flatMap(withSubpoints)) {
    passage.text = ownBlocks(passage).map(textOf).join(' ');
  }
  return { passages, numbering };
}

function newPassage(part: Pick<Passage, 'id' | 'label' | 'mark'> & Partial<Passage>): Passage {
  return {
    number: '',
    headings: [],
    content: [],
    text: '',
    title: '',
    areas: [],
    mentions: [],
    notes: [],
    statements: [],
    ...part,
  };
}

interface NumberedItem {
  number: string;
  mark: string;
  blocks: readonly Block[];
}

/** The numbered paragraphs that a block of the body holds, each with its number as the file writes it. */
function numberedItems(block: Block, file: string): NumberedItem[] {
  if (block.type === 'list' && block.ordered) {
    return block.children.map((item) => {
      const mark = /^\d+[.)]/.exec(file.slice(item.position?.start.offset))?.[0] ?? '';
      return { number: String(parseInt(mark, 10)), mark, blocks: item.children };
    });
  }
  if (block.type === 'paragraph') {
    const [first, ...rest] = block.children;
    const match = first?.type === 'text' ? /^(\d+)([.)])\s*(?!\d)/.exec(first.value) : null;
    if (first?.type === 'text' && match) {
      const text = { ...first, value: first.value.slice(match[0].length) };
      const number = String(Number(match[1]));
      return [{ number, mark: `${match[1]}${match[2]}`, blocks: [{ ...block, children: [text, ...rest] }] }];
    }
  }
  return [];
}

/** Adds a block to a passage; a bulleted list right under a paragraph of the passage's own becomes sub-points. */
function append(passage: Passage, block: Block): void {
  const above = passage.content.at(-1);
  const underText = above !== undefined && (isPassage(above) || passage.content.length === 1);
  if (block.type === 'list' && !block.ordered && passage.label !== '0' && underText) {
    passage.content.push(...subpoints(passage, block));
  } else {
    passage.content.push(block);
  }
}

function subpoints(parent: Passage, list: List): Passage[] {
  const before = parent.content.filter(isPassage).length;
  return list.children.map((item: ListItem, index) => {
    const number = before + index + 1;
    return newPassage({
      id: `${parent.id}-${number}`,
      label: `${parent.label}.${number}`,
      mark: '-',
      content: item.children,
    });
  });
}

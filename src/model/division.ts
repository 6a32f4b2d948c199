import type { Heading, List, ListItem } from 'mdast';
import { numberOf } from './number.ts';
import { isPassage, ownBlocks, withSubpoints, type Passage } from './passage.ts';
import { plainText, type Block } from './verbatim.ts';

/** How the passages of a release got their numbers: from the source, or, where it has none, by position. */
export type Numbering = 'source' | 'position';

/**
 * Divides the body of a release into passages.
 *
 * - A number of the document's own makes a passage: an item of an ordered list, or a paragraph that starts with
 *   an (escaped) number, also in wide or Han digits (“１　”, “一、”). The number is read as written, never counted. A second
 *   paragraph 4 is `4b`. A date that begins a paragraph is kept from being a number by `29&#46; Mai`.
 * - A bulleted list right under a passage's paragraph holds its sub-points.
 * - Everything else belongs to the passage above it; what stands before the first number is passage `0`.
 * - A source without any number, or one whose editor asks for it (`wanted`), is numbered by the position of its
 *   paragraphs.
 *
 * `file` is the whole file, to which the nodes' positions refer.
 */
export function readPassages(
  body: readonly Block[],
  file: string,
  wanted?: Numbering,
): { passages: Passage[]; numbering: Numbering } {
  const parts = body.map((block) => ({ block, numbered: wanted === 'position' ? [] : numberedItems(block, file) }));
  const numbering = parts.some(({ numbered }) => numbered.length > 0) ? 'source' : 'position';
  const passages: Passage[] = [];
  const twins = new Map<string, number>();
  let headings: Heading[] = [];

  const open = (number: string, mark: string, blocks: readonly Block[]) => {
    const before = twins.get(number) ?? 0;
    twins.set(number, before + 1);
    const label = number + (before === 0 ? '' : letters(before));
    const passage = newPassage({ id: `p${label}`, label, number: mark && number, mark, headings });
    headings = [];
    passages.push(passage);
    for (const block of blocks) append(passage, block);
  };

  for (const { block, numbered } of parts) {
    const current = passages.at(-1);
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
    passage.text = plainText(ownBlocks(passage));
  }
  return { passages, numbering };
}

/** What tells the second of a number (1) and those after it from the first: `b` … `z`, and then `aa`, `ab` … */
function letters(twins: number): string {
  const rest = Math.floor(twins / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode('a'.charCodeAt(0) + (twins % 26));
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
    dated: [],
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
      const mark = /^\d+[.)]/.exec(startOf(item, file))?.[0] ?? '';
      return { number: String(parseInt(mark, 10)), mark, blocks: item.children };
    });
  }
  if (block.type === 'paragraph') {
    const [first, ...rest] = block.children;
    if (first?.type !== 'text') return [];
    const found = numberOf(first.value);
    // “29&#46; Mai” is a date: in the file no stop follows the number.
    const written = numberOf(startOf(block, file).replace('\\', ''));
    if (found && written) {
      const { number, mark, text } = found;
      const children = [{ ...first, value: text }, ...rest];
      return [{ number: String(number), mark, blocks: [{ ...block, children }] }];
    }
  }
  return [];
}

/** The first characters of a block as the file has them, enough for its number. */
function startOf({ position }: Block | ListItem, file: string): string {
  const start = position?.start.offset ?? 0;
  return file.slice(start, start + longestNumber);
}

/** Nine digits, a stop, and the space that tells them from a decimal. */
const longestNumber = 40;

/** Adds a block to a passage; a bulleted list right under a paragraph of the passage's own becomes sub-points. */
function append(passage: Passage, block: Block): void {
  const above = passage.content.at(-1);
  // The opening has no number of its own, so a list in it stays a list.
  const isOpening = passage.label === '0' && passage.number === '';
  const underText = above !== undefined && (isPassage(above) || passage.content.length === 1);
  if (block.type === 'list' && !block.ordered && !isOpening && underText) {
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

import type { Heading, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Area } from './area.ts';
import type { Entity } from './entity.ts';
import type { Note } from './note.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subjects.ts';
import type { Block } from './verbatim.ts';

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
  /** What its words date. */
  dated: Dated[];
}

/** Something that the words of a passage date. */
export interface Dated {
  date: string;
  /** An exact substring of the passage's text. */
  quote: string;
  /** How the editor worked the date out, where the words do not say it outright. */
  derived?: string | undefined;
  /** The id of the subject whose facts give another date. */
  contradicts?: string | undefined;
}

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

/** The links of blocks that are the first to their subjects. */
export function firstLinks(blocks: readonly Block[]): ReadonlySet<Link> {
  const links = new Map<Subject, Link>();
  for (const block of blocks) {
    visit(block, 'link', (link) => {
      const subject = link.data?.subject;
      if (subject && !links.has(subject)) links.set(subject, link);
    });
  }
  return new Set(links.values());
}

/** What a passage is called where it is pointed at: “¶ 2 · Anniversary and partnership”. */
export function nameOf({ label, title }: Pick<Passage, 'label' | 'title'>): string {
  return [`¶ ${label}`, title].filter(Boolean).join(' · ');
}

/** A passage and its sub-points, in order. */
export function withSubpoints(passage: Passage): Passage[] {
  return [passage, ...passage.content.filter(isPassage)];
}

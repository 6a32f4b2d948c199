import { diffArrays } from 'diff';
import type { Chain } from './alignment.ts';
import type { Paste } from './paste.ts';
import type { Part, Placed, Release } from './release.ts';
import { endOf, type Word } from './words.ts';

/** A word or mark of the paste beside that of the source; one alone where the other side lacks it. */
export interface Step {
  quoted?: Word | undefined;
  source?: Placed | undefined;
}

/** A piece of a passage as it is shown: beside the quotation, the same in both, or in one of them alone. */
export interface Piece {
  kind: 'around' | 'same' | 'quoted' | 'source';
  text: string;
}

/** A passage that a quotation touches, whole, with the quotation in it. */
export interface Touched {
  part: Part;
  pieces: Piece[];
}

/** What leads from a quotation to its place: the words and marks of both, in order. Where it omits some, none of them. */
export function stepsOf({ all }: Paste, { release, pairs }: Chain): { steps: Step[]; omits: boolean } {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return { steps: [], omits: false };
  const before = beside(all.slice(0, first.quoted.index).reverse(), release.all.slice(0, first.source.index).reverse());
  const after = beside(all.slice(last.quoted.index + 1), release.all.slice(last.source.index + 1));
  let omits = false;
  const within = pairs.flatMap((pair, at): Step[] => {
    const from = pairs[at - 1] ?? pair;
    const left = all.slice(from.quoted.index + 1, pair.quoted.index);
    const right = release.all.slice(from.source.index + 1, pair.source.index);
    const dots = (words: Word[]) => words.filter(({ kind }) => kind === 'omission').length;
    if (dots(left) <= dots(right)) return [...between(left, right), pair];
    omits = true;
    return [pair];
  });
  return { steps: [...before.reverse(), ...within, ...after], omits };
}

/** The marks between two words that are the same in both, and all else that stands there. */
function between(ours: Word[], theirs: Placed[]): Step[] {
  const comparator = (our: Word, their: Word) => our.key === their.key && (our.kind !== 'word' || their.optional);
  const [left, right] = [ours.values(), theirs.values()];
  return diffArrays<Word>(ours, theirs, { comparator }).flatMap(({ value, added, removed }) =>
    value.map(() => ({
      quoted: added ? undefined : left.next().value,
      source: removed ? undefined : right.next().value,
    })),
  );
}

/** The marks beside a quotation’s end that belong to it: those that the source has too, and of others “?” and “!”. */
function beside(ours: Word[], theirs: Placed[]): Step[] {
  const next = ours.findIndex(({ kind }) => kind === 'word' || kind === 'omission');
  const marks = ours.slice(0, next < 0 ? ours.length : next).filter(({ kind }) => kind !== 'mark');
  let shared = true;
  return marks.flatMap((quoted, at): Step[] => {
    const source = theirs[at];
    shared &&= source?.key === quoted.key && !source.optional;
    if (shared) return [{ quoted, source }];
    const optional = !/[?!]/.test(quoted.raw);
    if (optional && quoted.kind !== 'quote' && quoted.kind !== 'stop') return [];
    return [{ quoted: { ...quoted, optional } }];
  });
}

/** The passages that a quotation touches, in order, with what it has and lacks drawn in. */
export function touched({ text }: Paste, { parts, all }: Release, steps: readonly Step[]): Touched[] {
  const drawn = steps.filter(counts);
  const marked = new Map(drawn.flatMap((step) => (step.source ? [[step.source.index, step] as const] : [])));
  // What the quotation alone has is drawn behind the word of the source that it follows.
  let last = Math.min(...marked.keys()) - 1;
  const added = Map.groupBy(drawn, ({ source }) => (last = source?.index ?? last));
  const numbers = new Set(drawn.map(({ source }) => source?.part));
  return parts.flatMap((part, number) => {
    if (!numbers.has(number)) return [];
    const pieces: Piece[] = [];
    const add = (kind: Piece['kind'], text: string) => {
      const piece = pieces.at(-1);
      if (piece?.kind === kind) piece.text += text;
      else if (text) pieces.push({ kind, text });
    };
    let [at, before]: [number, Piece['kind']] = [0, 'around'];
    for (const word of all.filter((word) => word.part === number)) {
      const step = marked.get(word.index);
      const kind = !step ? 'around' : step.quoted?.key === word.key ? 'same' : 'source';
      if (!word.optional) {
        const both = kind === before ? kind : [kind, before].includes('around') ? 'around' : 'same';
        add(both, part.text.slice(at, word.start));
        if (step?.quoted && kind === 'source') {
          add('quoted', step.quoted.raw);
          add('same', ' ');
        }
        add(kind, word.raw);
        [at, before] = [endOf(word), kind];
      }
      const behind = added.get(word.index)?.filter(({ source }) => !source) ?? [];
      for (const { quoted } of behind) {
        if (/\s/.test(text.charAt((quoted?.start ?? 0) - 1)))
          add(pieces.at(-1)?.kind === 'quoted' ? 'quoted' : 'same', ' ');
        add('quoted', quoted?.raw ?? '');
      }
    }
    add('around', part.text.slice(at));
    return [{ part, pieces }];
  });
}

/** How many differences there are: neighbouring words are one. */
export function differences(steps: readonly Step[]): number {
  const differs = (step: Step | undefined) => step !== undefined && step.quoted?.key !== step.source?.key;
  return steps.filter(counts).filter((step, at, all) => differs(step) && !differs(all[at - 1])).length;
}

/** What may be missing is no difference, and the number before a passage is none of its words. */
function counts({ quoted, source }: Step): boolean {
  return !(source ?? quoted)?.optional;
}

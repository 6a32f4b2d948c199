import type { Chain } from './alignment.ts';
import type { Paste } from './paste.ts';
import type { Part, Placed } from './release.ts';
import { endOf, type Word } from './words.ts';

/** A word of the paste and the word of the source that is the same; one alone where the other side lacks it. */
export interface Step {
  quoted?: Word;
  source?: Placed;
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
export function stepsOf(paste: Paste, { release, pairs }: Chain): { steps: Step[]; omits: boolean } {
  const steps: Step[] = [];
  let omits = false;
  let [ours, theirs] = [paste.words[pairs[0]?.[0] ?? 0]?.index ?? 0, release.words[pairs[0]?.[1] ?? 0]?.index ?? 0];
  const before = beside(paste.all.slice(0, ours).reverse(), release.all.slice(0, theirs).reverse());
  for (const [our, their] of pairs) {
    const [quoted, source] = [paste.words[our], release.words[their]];
    if (!quoted || !source) continue;
    const [left, right] = [paste.all.slice(ours, quoted.index), release.all.slice(theirs, source.index)];
    const dots = (between: Word[]) => between.filter(({ kind }) => kind === 'omission').length;
    if (dots(left) <= dots(right)) steps.push(...between(left, right));
    else omits = true;
    steps.push(...(quoted.key === source.key ? [{ quoted, source }] : [{ quoted }, { source }]));
    [ours, theirs] = [quoted.index + 1, source.index + 1];
  }
  return { steps: [...before.reverse(), ...steps, ...beside(paste.all.slice(ours), release.all.slice(theirs))], omits };
}

/** Two stretches between the same words: what is the same at their beginnings and ends, and what differs between. */
function between(ours: Word[], theirs: Placed[]): Step[] {
  const start = common(ours, theirs);
  const end = common(start.ours.reverse(), start.theirs.reverse());
  const differing = [
    ...end.ours.reverse().map((quoted) => ({ quoted })),
    ...end.theirs.reverse().map((source) => ({ source })),
  ];
  return [...start.steps, ...differing, ...end.steps.reverse()];
}

/** What two stretches have in common from their beginnings, passing over what may be missing; and what is left of them. */
function common(ours: Word[], theirs: Placed[]): { steps: Step[]; ours: Word[]; theirs: Placed[] } {
  const steps: Step[] = [];
  const [left, right] = [[...ours], [...theirs]];
  for (;;) {
    const [quoted, source] = [left[0], right[0]];
    const same = quoted && source && quoted.key === source.key;
    if (!same && !quoted?.optional && !source?.optional) return { steps, ours: left, theirs: right };
    const step = same ? { quoted, source } : source?.optional ? { source } : quoted ? { quoted } : {};
    if (step.quoted) left.shift();
    if (step.source) right.shift();
    steps.push(step);
  }
}

/** The marks beside a quotation’s end that belong to it: those that the source has too, and of others “?” and “!”. */
function beside(ours: Word[], theirs: Placed[]): Step[] {
  const next = ours.findIndex(({ kind }) => kind === 'word' || kind === 'omission');
  const marks = ours.slice(0, next < 0 ? ours.length : next).filter(({ kind }) => kind !== 'mark');
  const end = theirs.findIndex(({ optional }) => optional);
  const { steps, ours: rest } = common(marks, theirs.slice(0, end < 0 ? theirs.length : end));
  const shared = steps.slice(0, steps.findLastIndex(({ quoted }) => quoted) + 1);
  const others = rest.filter(({ kind, raw }) => kind === 'quote' || kind === 'stop' || /[?!]/.test(raw));
  return [...shared, ...others.map((quoted) => ({ quoted: { ...quoted, optional: !/[?!]/.test(quoted.raw) } }))];
}

/** The passages that a quotation touches, in order, with what it has and lacks drawn in. */
export function touched(paste: Paste, { parts }: Chain['release'], steps: readonly Step[]): Touched[] {
  const passages: Touched[] = [];
  let last: Step = {};
  let at = 0;
  const add = (kind: Piece['kind'], text: string) => {
    const pieces = passages.at(-1)?.pieces;
    const piece = pieces?.at(-1);
    if (piece?.kind === kind) piece.text += text;
    else if (text) pieces?.push({ kind, text });
  };
  const rest = () => add('around', passages.at(-1)?.part.text.slice(at) ?? '');
  const reach = (source: Placed, kind: Piece['kind']) => {
    const part = parts[source.part];
    if (part && part !== passages.at(-1)?.part) {
      rest();
      passages.push({ part, pieces: [] });
      [at, last] = [0, {}];
    }
    const within = passages.at(-1)?.pieces.at(-1)?.kind === kind ? kind : 'same';
    add(last.source?.index === source.index - 1 ? within : 'around', part?.text.slice(at, source.start) ?? '');
    at = source.start;
  };
  // What may be missing is no difference, and the number before a passage is none of its words.
  const drawn = steps.filter(({ quoted, source }) => !(source ?? quoted)?.optional);
  drawn.forEach((step, index) => {
    const { quoted, source } = step;
    const next = drawn.slice(index).find((later) => later.source)?.source;
    if (source) {
      const kind = quoted ? 'same' : 'source';
      reach(source, kind);
      add(kind, source.raw);
      [at, last] = [endOf(source), step];
    } else if (quoted) {
      const spaced = /\s/.test(paste.text.charAt(quoted.start - 1));
      if (next && passages.length === 0) reach(next, 'same');
      else if (spaced) add(drawn[index - 1]?.source ? 'same' : 'quoted', ' ');
      add('quoted', quoted.raw);
      if (!last.source && !drawn[index + 1]?.quoted) add('same', ' ');
    }
  });
  rest();
  return passages;
}

/** How many differences there are: neighbouring words are one. */
export function differences(passages: readonly Touched[]): number {
  const pieces = passages.flatMap((passage) => passage.pieces).filter(({ text }) => text.trim());
  const differs = (piece: Piece | undefined) => piece?.kind === 'quoted' || piece?.kind === 'source';
  return pieces.filter((piece, at) => differs(piece) && !differs(pieces[at - 1])).length;
}

import type { Part, Release } from './release.ts';
import { counts, type Step } from './steps.ts';

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

/** The passages that a quotation touches, in order, with what it has and lacks drawn in. */
export function touched({ parts }: Release, steps: readonly Step[]): Touched[] {
  const drawn = steps.filter(counts);
  // What the quotation alone has is drawn behind the word of the source that it follows.
  let number = drawn.find(({ source }) => source)?.source?.part;
  const byPart = Map.groupBy(drawn, ({ source }) => (number = source?.part ?? number));
  return [...byPart].flatMap(([number, own]) => {
    const part = parts[number ?? -1];
    return part ? [{ part, pieces: piecesOf(part.text, own) }] : [];
  });
}

function piecesOf(text: string, steps: readonly Step[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    const piece = pieces.at(-1);
    if (piece?.kind === kind) piece.text += text;
    else if (text) pieces.push({ kind, text });
  };
  let [at, before]: [number, Piece['kind']] = [0, 'around'];
  steps.forEach(({ quoted, source }, index) => {
    const next = steps.slice(index).find((step) => step.source)?.source;
    if (!quoted && !source) before = 'around';
    else if (before === 'around') {
      add('around', text.slice(at, next?.start));
      [at, before] = [next?.start ?? text.length, 'same'];
    }
    if (source) {
      const kind = quoted ? 'same' : 'source';
      const apart = pieces.at(-1)?.kind === 'quoted' ? ' ' : '';
      add(kind === before ? kind : 'same', text.slice(at, source.start) || apart);
      add(kind, source.raw);
      [at, before] = [source.end, kind];
    } else if (quoted) {
      const last = pieces.at(-1);
      if (quoted.gap && !/\s$/.test(last?.text ?? ' ')) add(last?.kind === 'quoted' ? 'quoted' : 'same', ' ');
      add('quoted', quoted.raw);
    }
  });
  add('around', text.slice(at));
  return pieces;
}

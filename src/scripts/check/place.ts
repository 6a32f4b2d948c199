import type { Step } from './steps.ts';
import type { Part, Placed, Release } from './release.ts';
import { endOf, type Word } from './words.ts';

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

/** The passages that a quotation touches, in order; `text` is the quotation’s. */
export function touched(release: Release, text: string, steps: readonly Step[]): Touched[] {
  const drawing = new Drawing(release, text);
  let quoted: Word[] = [];
  let source: Placed[] = [];
  for (const step of steps) {
    // What may be missing is no difference, and the number before a passage is none of its words.
    if (step.source?.optional || (step.quoted?.optional && !step.source)) continue;
    if (step.quoted && step.source) {
      drawing.change(quoted, source, step.source);
      drawing.take(step.source, 'same');
      [quoted, source] = [[], []];
    } else if (step.quoted) quoted.push(step.quoted);
    else if (step.source) source.push(step.source);
  }
  drawing.change(quoted, source);
  return drawing.finish();
}

/** How many differences there are: neighbouring words are one. */
export function differences(passages: readonly Touched[]): number {
  const pieces = passages.flatMap((passage) => passage.pieces).filter(({ text }) => text.trim());
  const differs = (piece: Piece | undefined) => piece?.kind === 'quoted' || piece?.kind === 'source';
  return pieces.filter((piece, at) => differs(piece) && !differs(pieces[at - 1])).length;
}

/** Draws a quotation into its passages, from the first word to the last. */
class Drawing {
  readonly #release: Release;
  readonly #text: string;
  readonly #done: Touched[] = [];
  #last: Placed | undefined;
  #at = 0;

  constructor(release: Release, text: string) {
    this.#release = release;
    this.#text = text;
  }

  /** A word of the source, after what stands between it and the word before. */
  take(word: Placed, kind: 'same' | 'source'): void {
    this.#reach(word, kind);
    this.#add(kind, word.raw);
    this.#at = endOf(word);
    this.#last = word;
  }

  /** Words that only the quotation has, then those that only the source has; `next` is the same in both again. */
  change(quoted: readonly Word[], source: readonly Placed[], next?: Placed): void {
    const [first, last] = [quoted[0], quoted.at(-1)];
    if (first && last) {
      const apart = first.kind === 'word' || /\s/.test(this.#text.charAt(first.start - 1));
      const before = this.#last ? source[0] : (source[0] ?? next);
      const ahead = before && (apart || !this.#last) ? before : undefined;
      if (ahead) this.#reach(ahead, 'same');
      else if (apart) this.#add('same', ' ');
      this.#add('quoted', this.#text.slice(first.start, endOf(last)));
      if (ahead) this.#add('same', ' ');
    }
    for (const word of source) this.take(word, 'source');
  }

  finish(): Touched[] {
    const part = this.#done.at(-1)?.part;
    if (part) this.#add('around', part.text.slice(this.#at));
    return this.#done;
  }

  /** Opens the part of a word and draws what stands before the word. */
  #reach(word: Placed, kind: 'same' | 'source'): void {
    const part = this.#release.parts[word.part];
    if (!part) return;
    if (part !== this.#done.at(-1)?.part) {
      this.finish();
      this.#done.push({ part, pieces: [] });
      this.#at = 0;
    }
    const follows = this.#last?.index === word.index - 1;
    const within = this.#done.at(-1)?.pieces.at(-1)?.kind === kind ? kind : 'same';
    this.#add(follows ? within : 'around', part.text.slice(this.#at, word.start));
    this.#at = word.start;
  }

  #add(kind: Piece['kind'], text: string): void {
    const pieces = this.#done.at(-1)?.pieces;
    const last = pieces?.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) pieces?.push({ kind, text });
  }
}

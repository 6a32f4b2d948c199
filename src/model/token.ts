import { isMark } from './mark.ts';
import { normalise } from './normalisation.ts';
import type { Passage } from './passage.ts';

/** A line of text and, where it is known, where it stands. */
export interface Line {
  text: string;
  /** The line of the file. */
  line?: number | undefined;
  /** The sub-point that begins with it, its mark included. */
  subpoint?: Passage | undefined;
}

/** What texts are compared by: a word or, in scripts that put no spaces between words, a letter. */
export interface Token {
  text: string;
  /** Whether it follows the one before without a space. */
  glued: boolean;
  /** Whether it is the first of its line. */
  first: boolean;
  origin: Line;
}

/** Scripts without spaces between words, with the marks of punctuation that belong to them. */
const letter = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}`;
const pieces = new RegExp(`[${letter}]|[^${letter}]+`, 'gu');

/** The tokens of lines after all normalisations. */
export function tokensOf(lines: readonly Line[]): Token[] {
  return lines.flatMap((origin) =>
    normalise(origin.text)
      .split(' ')
      .flatMap((word, position) => {
        const parts = position === 0 && isMark(word) ? [word] : (word.match(pieces) ?? []);
        return parts.map((text, index) => ({ text, glued: index > 0, first: position + index === 0, origin }));
      }),
  );
}

/** Whether a token of a source and one of the edition are the same; “-” of the edition stands for any mark. */
export function isSame(source: Token, edition: Token): boolean {
  if (source.text === edition.text) return source.glued === edition.glued;
  const both = source.first && edition.first;
  return both && edition.text === '-' && isMark(source.text, edition.origin.subpoint !== undefined);
}

/** Tokens as text. */
export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text, glued }, index) => (glued || index === 0 ? text : ` ${text}`)).join('');
}

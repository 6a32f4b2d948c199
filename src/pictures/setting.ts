import { lettersOf, type Family, type Letter } from './fonts.ts';

/** What no line may break, with the space after it. All widths are in parts of the letters’ size. */
export interface Word {
  letters: readonly Letter[];
  /** Without the space. */
  width: number;
  /** With it. */
  advance: number;
}

/** A text’s words: a line may break after a space, and after a hyphen, a dash or a slash between letters. */
export function wordsOf(text: string, family: Family, spacing = 0): Word[] {
  const spaced = (letter: Letter): Letter => ({ ...letter, advance: letter.advance + spacing });
  return text.split(/(?<= )|(?<=[\p{L}/][-–—/])(?=\p{L})/u).map((word) => wordOf(lettersOf(word, family).map(spaced)));
}

function wordOf(letters: readonly Letter[]): Word {
  const width = (some: readonly Letter[]) => some.reduce((sum, { advance }) => sum + advance, 0);
  const end = letters.findLastIndex(({ blank }) => !blank) + 1;
  return { letters, width: width(letters.slice(0, end)), advance: width(letters) };
}

/** Words in lines that are filled one after the other; a word wider than a line has one of its own. */
function filled(words: readonly Word[], width: number): Word[][] {
  const lines: Word[][] = [];
  let left = 0;
  for (const word of words) {
    if (word.width > left || lines.length === 0) {
      lines.push([]);
      left = width;
    }
    lines.at(-1)?.push(word);
    left -= word.advance;
  }
  return lines;
}

/** Words in as few lines as a width allows, and those as alike as they can be; none if a word is wider. */
export function balanced(words: readonly Word[], width: number): Word[][] {
  let narrow = Math.max(...words.map((word) => word.width));
  if (narrow > width) return [];
  const lines = filled(words, width).length;
  let wide = width;
  while (wide - narrow > 0.01) {
    const middle = (narrow + wide) / 2;
    if (filled(words, middle).length > lines) narrow = middle;
    else wide = middle;
  }
  return filled(words, wide);
}

/** Words in at most so many lines: one that is wider than a line is broken, and what has no room is cut with “…”. */
export function cut(words: readonly Word[], width: number, count: number, family: Family): Word[][] {
  const lines = filled(
    words.flatMap((word) => (word.width > width ? word.letters.map((letter) => wordOf([letter])) : [word])),
    width,
  );
  if (lines.length <= count) return lines;
  const last = (lines[count - 1] ?? []).flatMap(({ letters }) => letters);
  const dots = lettersOf('…', family);
  while (last.at(-1)?.blank || wordOf([...last, ...dots]).width > width) last.pop();
  return [...lines.slice(0, count - 1), [wordOf([...last, ...dots])]];
}

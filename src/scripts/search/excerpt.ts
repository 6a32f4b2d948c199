import { isWord, tie } from '../../search/signs.ts';
import { isUnspaced, shownOf } from '../../search/pairs.ts';
import type { Part } from './parts.ts';
import { bare } from './query.ts';

/** How many words an excerpt has, and how many of them before the first that is marked; of single characters more. */
const sizes = { words: { length: 40, before: 12 }, characters: { length: 100, before: 30 } };

/** Words of a part around those at `places`, which are marked, without the punctuation around them. */
export function excerptOf(content: string, part: Part, places: ReadonlySet<number>): (string | HTMLElement)[] {
  const words = wordsOf(content, part);
  const characters = words.filter(({ word }) => isUnspaced(word)).length;
  const { length, before } = characters > words.length / 2 ? sizes.characters : sizes.words;
  const first = words.findIndex(({ at }) => places.has(at));
  const start = Math.max(Math.min(first - before, words.length - length), 0);
  const shown = words.slice(start, start + length);
  const nodes = runsOf(shown, places).flatMap(({ text, marked }) => {
    if (!marked) return [text];
    const mark = document.createElement('mark');
    mark.textContent = bare(text);
    const [head = ''] = text.split(mark.textContent);
    return [head, mark, text.slice(head.length + mark.textContent.length)];
  });
  return [start > 0 ? '… ' : '', ...nodes, start + length < words.length ? '…' : ''];
}

/** The words at `places` as they stand: neighbours make one phrase; a word that a phrase has is not listed by itself. */
export function phrasesAt(content: string, part: Part, places: ReadonlySet<number>): string[] {
  const marked = runsOf(wordsOf(content, { ...part, text: part.from }), places).filter((run) => run.marked);
  const phrases = [...new Set(marked.map(({ text }) => bare(text)))].filter(Boolean);
  const within = (phrase: string, other: string) => other !== phrase && ` ${other} `.includes(` ${phrase} `);
  return phrases.filter((phrase) => !phrases.some((other) => within(phrase, other)));
}

/** Words to be marked together, where they are neighbours, and those between. */
function runsOf(
  words: { at: number; word: string }[],
  places: ReadonlySet<number>,
): { text: string; marked: boolean }[] {
  const runs: { text: string; marked: boolean; last: number }[] = [];
  for (const { at, word } of words) {
    const marked = places.has(at);
    const run = runs.at(-1);
    if (run && run.marked === marked && run.last === at - 1) [run.text, run.last] = [run.text + word, at];
    else runs.push({ text: word, marked, last: at });
  }
  return runs;
}

function wordsOf(content: string, { text, to }: Part): { at: number; word: string }[] {
  return content
    .split(/\s+/)
    .slice(text, to)
    .map((word, index) => ({ at: text + index, word }))
    .filter(({ word }) => isWord(word))
    .map(({ at, word }) => {
      const { shown, spaced } = shownOf(word);
      return { at, word: shown.replaceAll(tie, ' ') + (spaced ? ' ' : '') };
    });
}

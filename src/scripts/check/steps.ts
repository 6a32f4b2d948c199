import type { Chain } from './alignment.ts';
import type { Paste } from './paste.ts';
import type { Placed } from './release.ts';
import type { Word } from './words.ts';

/** A word of the paste and the word of the source that is the same; one alone where the other side lacks it. */
export interface Step {
  quoted?: Word;
  source?: Placed;
}

/** What leads from a quotation to its place: every word and mark of both, and whether the quotation leaves out some. */
export function stepsOf(paste: Paste, { release, pairs }: Chain): { steps: Step[]; omits: boolean } {
  const words = pairs.flatMap(([ours, theirs]) => {
    const [quoted, source] = [paste.words[ours], release.words[theirs]];
    return quoted && source ? [{ quoted, source }] : [];
  });
  let omits = false;
  const inner = words.flatMap(({ quoted, source }, at) => {
    const same = quoted.key === source.key ? [{ quoted, source }] : [{ source }, { quoted }];
    const last = words[at - 1];
    if (!last) return same;
    const ours = paste.all.slice(last.quoted.index + 1, quoted.index);
    const theirs = release.all.slice(last.source.index + 1, source.index);
    const dots = (between: Word[]) => between.filter(({ kind }) => kind === 'omission').length;
    if (dots(ours) <= dots(theirs)) return [...between(ours, theirs), ...same];
    omits = true;
    return same;
  });
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return { steps: [], omits };
  const before = around(
    paste.all.slice(0, first.quoted.index).reverse(),
    release.all.slice(0, first.source.index).reverse(),
  );
  const after = around(paste.all.slice(last.quoted.index + 1), release.all.slice(last.source.index + 1));
  return { steps: [...before.reverse(), ...inner, ...after], omits };
}

/** Two stretches between the same words: what is the same at their beginnings and ends, and what differs between. */
function between(ours: Word[], theirs: Placed[]): Step[] {
  const start = common(ours, theirs);
  const [quoted, source] = [ours.slice(start.ours), theirs.slice(start.theirs)];
  const end = common(quoted.toReversed(), source.toReversed());
  return [
    ...start.steps,
    ...source.slice(0, source.length - end.theirs).map((word) => ({ source: word })),
    ...quoted.slice(0, quoted.length - end.ours).map((word) => ({ quoted: word })),
    ...end.steps.reverse(),
  ];
}

/** What two stretches have in common from their beginnings, passing over what may be missing. */
function common(ours: Word[], theirs: Placed[]): { steps: Step[]; ours: number; theirs: number } {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [quoted, source] = [ours[i], theirs[j]];
    if (quoted && source && quoted.key === source.key) steps.push({ quoted, source });
    else if (source?.optional) steps.push({ source });
    else if (quoted?.optional) steps.push({ quoted });
    else return { steps, ours: i, theirs: j };
    const last = steps.at(-1);
    if (last?.quoted) i++;
    if (last?.source) j++;
  }
}

/**
 * The marks beside a quotation’s end, up to the next word: those that the source has too belong to it. Of the others
 * only a question or exclamation mark changes what is said.
 */
function around(ours: Word[], theirs: Placed[]): Step[] {
  const upTo = ours.findIndex(({ kind }) => kind === 'word' || kind === 'omission');
  const marks = ours.slice(0, upTo < 0 ? ours.length : upTo).filter(({ kind }) => kind !== 'mark');
  const { steps, ours: read } = common(marks, theirs);
  const shared = steps.slice(0, steps.findLastIndex(({ quoted, source }) => quoted && source) + 1);
  const rest = marks.slice(read).flatMap((word): Step[] => {
    if (/[?!]/.test(word.raw)) return [{ quoted: word }];
    return word.kind === 'quote' || word.kind === 'stop' ? [{ quoted: { ...word, optional: true } }] : [];
  });
  return [...shared, ...rest];
}

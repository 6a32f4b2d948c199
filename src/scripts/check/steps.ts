import { diffArrays } from 'diff';
import type { Chain, Span } from './alignment.ts';
import { edgesAround, type Edge, type Paste } from './paste.ts';
import type { Placed } from './release.ts';
import { kinds, sizeOf, visible, type Word } from './words.ts';

/** A word or mark that both texts have alike; one that only one of them has; or none, where something is left out. */
export interface Step {
  quoted?: Word | undefined;
  source?: Placed | undefined;
}

/** How much before and after an edge may be changed of what stands there. */
const room: Record<Edge, readonly [before: number, after: number]> = {
  none: [0, 0],
  opens: [0, 6],
  closes: [6, 0],
  omission: [6, 6],
  apart: [1.5, 1.5],
};
/** How many words more the source may have there. */
const more = 2;

/** A quotation beside its place, word by word, with what is changed at its ends; within `bounds` of the paste. */
export function stepsOf(paste: Paste, chain: Chain, bounds: Span): Step[] {
  let [last, first] = [chain, chain];
  const steps: Step[] = [];
  for (let it: Chain | undefined = chain; it; it = it.before) {
    first = it;
    if (it.before && !it.omits) continue;
    steps.unshift(...(it.before ? [{}] : []), ...partOf(paste, first, last, bounds));
    last = it.before ?? it;
  }
  return steps;
}

/** The steps from the first run to the last of a chain without omissions. */
function partOf({ all, words, edges }: Paste, first: Chain, { release, ours, theirs }: Chain, bounds: Span): Step[] {
  const [start, end] = edgesAround(edges, first.ours[0], ours[1]);
  const changed = (from: number, to: number, size: number) =>
    from >= bounds[0] && to <= bounds[1] && sizeOf(words.slice(from, to)) <= size ? to - from : 0;
  const head = changed(start, first.ours[0], room[edges[start] ?? 'none'][1]);
  const tail = changed(ours[1], end, room[edges[end] ?? 'none'][0]);
  const from = Math.max(first.theirs[0] - (head && head + more), 0);
  const to = Math.min(theirs[1] + (tail && tail + more), release.words.length);
  const steps = aligned(
    stretch(all, words[first.ours[0] - head], words[ours[1] + tail - 1]),
    stretch(release.all, release.words[from], release.words[to - 1]),
  );
  return ended(ended(steps).reverse()).reverse();
}

/** From one word to another, with the quotation marks before and all marks behind; not beyond a part of a release. */
function stretch<Its extends Word & { part?: number }>(all: Its[], from: Its | undefined, to: Its | undefined): Its[] {
  let [start, end] = [from?.index ?? 0, (to?.index ?? -1) + 1];
  while (all[start - 1]?.kind === 'quote' && all[start - 1]?.part === from?.part) start--;
  while (all[end] && !['word', 'omission'].includes(all[end]?.kind ?? '') && all[end]?.part === to?.part) end++;
  return all.slice(start, end);
}

/** What has to be put in and left out to make one text the other. */
function aligned(ours: Word[], theirs: Placed[]): Step[] {
  const [left, right] = [ours.values(), theirs.values()];
  const comparator = (our: Word, their: Word) => our.fold === their.fold;
  return diffArrays<Word>(ours, theirs, { comparator }).flatMap(({ value, added, removed }) =>
    value.flatMap((): Step[] => {
      const quoted = added ? undefined : left.next().value;
      const source = removed ? undefined : right.next().value;
      return quoted && source && quoted.key !== source.key ? [{ quoted }, { source }] : [{ quoted, source }];
    }),
  );
}

/** Behind what is alike at the end: the source has no more words than are changed; of the marks few belong to either. */
function ended(steps: Step[]): Step[] {
  const last = steps.findLastIndex(({ quoted, source }) => quoted && source) + 1;
  const behind = steps.slice(last);
  let changed = behind.filter(({ quoted }) => quoted?.kind === 'word').length;
  const kept = behind.flatMap(({ quoted, source }): Step[] => {
    if (source?.kind === 'word') changed--;
    if (source && changed < 0) return [];
    const { kind, raw } = quoted ?? source ?? { kind: 'other', raw: '' };
    if (kind === 'word' || (quoted && /[?!]/.test(raw))) return [{ quoted, source }];
    if (quoted && (kind === 'quote' || kind === 'stop')) return [{ quoted: { ...quoted, optional: true } }];
    return source?.kind === 'stop' ? [{ source: { ...source, optional: true } }] : [];
  });
  return [...steps.slice(0, last), ...kept];
}

/** How many differences there are: neighbouring ones are one. */
export function differences(steps: readonly Step[]): number {
  const counted = steps.filter(counts);
  const differs = (step: Step | undefined) => !!step && !step.quoted !== !step.source;
  return counted.filter((step, at) => differs(step) && !differs(counted[at - 1])).length;
}

/** What may be missing is no difference, and the number before a passage is none of its words. */
export function counts({ quoted, source }: Step): boolean {
  return !(source ?? quoted)?.optional;
}

/** In what a quotation departs from its place without counting as different, as readers are told it. */
export function uncounted(steps: readonly Step[]): string[] {
  const told = steps.flatMap(({ quoted, source }, at) => {
    const lone = quoted ?? source;
    if (!quoted || !source) return lone?.optional && lone.kind !== 'omission' ? [kinds[lone.kind]] : [];
    const last = steps[at - 1];
    const spaced = last?.quoted && last.source && quoted.gap && source.gap && quoted.gap !== source.gap;
    const invisible = quoted.raw !== source.raw && visible(quoted.raw) === visible(source.raw);
    const form = quoted.raw === source.raw || invisible ? [] : [kinds[quoted.kind]];
    return spaced || invisible ? ['white space', ...form] : form;
  });
  return [...new Set(told)];
}

import { diffArrays } from 'diff';
import { isSame, joined, tokensOf, type Line, type Token } from './token.ts';

/** A place where two texts differ. */
export interface Difference {
  /** The words at issue with a few around them: `[-only in the source-]`, `{+only in the edition+}`. */
  shown: string;
  removed: Token[];
  added: Token[];
  /** The line of the edition's file. */
  line: number | undefined;
}

/** How many words are shown around a difference; two that are as near as that are shown as one. */
const context = 6;
/** A longer run is shown by its ends. */
const longest = 60;
/** Texts with more differences have nothing in common and would take minutes: they are compared no further. */
const most = 3000;

interface Run {
  kind: 'same' | 'removed' | 'added';
  tokens: Token[];
}

/** Compares two texts word by word after all normalisations; gives every difference, in the order of the text. */
export function differences(source: readonly Line[], edition: readonly Line[]): Difference[] {
  const [theirs, ours] = [tokensOf(source), tokensOf(edition)];
  const groups: Run[][] = [];
  let near = false;
  const runs = runsOf(theirs, ours);
  runs.forEach((run, index) => {
    const group = groups.at(-1);
    if (run.kind !== 'same') {
      if (near && group) group.push(run);
      else groups.push([...(index > 0 ? [runs[index - 1] ?? run] : []), run]);
      near = true;
    } else if (near && group) {
      group.push(run);
      near = run.tokens.length <= context;
    }
  });
  return groups.map((group) => describe(group, runs));
}

/** The runs of equal and different tokens; equal ones are the edition's. */
function runsOf(theirs: Token[], ours: Token[]): Run[] {
  const found = diffArrays(theirs, ours, { comparator: isSame, maxEditLength: most });
  if (found) {
    return found.map(({ removed, added, value }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      tokens: value,
    }));
  }
  const start = sameAtStart(theirs, ours);
  const end = sameAtStart(theirs.slice(start).reverse(), ours.slice(start).reverse());
  return [
    { kind: 'same', tokens: ours.slice(0, start) } as const,
    { kind: 'removed', tokens: theirs.slice(start, theirs.length - end) } as const,
    { kind: 'added', tokens: ours.slice(start, ours.length - end) } as const,
    { kind: 'same', tokens: ours.slice(ours.length - end) } as const,
  ].filter(({ tokens }) => tokens.length > 0);
}

/** How many tokens are the same before the first that differ. */
function sameAtStart(theirs: readonly Token[], ours: readonly Token[]): number {
  const at = theirs.findIndex((token, index) => !ours[index] || !isSame(token, ours[index]));
  return at < 0 ? theirs.length : at;
}

function describe(group: readonly Run[], all: readonly Run[]): Difference {
  const tokensAs = (kind: Run['kind']) => group.filter((run) => run.kind === kind).flatMap(({ tokens }) => tokens);
  const shown = group.map(({ kind, tokens }, index) => {
    if (kind === 'removed') return `[-${short(tokens)}-]`;
    if (kind === 'added') return `{+${short(tokens)}+}`;
    if (index === 0) {
      const whole = all[0] === group[0] && tokens.length <= context;
      return `${whole ? '' : '… '}${joined(tokens.slice(-context))}`;
    }
    const whole = tokens.length <= context && (index < group.length - 1 || all.at(-1) === group.at(-1));
    return whole ? joined(tokens) : `${joined(tokens.slice(0, context))} …`;
  });
  const added = tokensAs('added');
  const place = added[0] ?? group[0]?.tokens.at(-1);
  return {
    shown: shown.filter(Boolean).join(' '),
    removed: tokensAs('removed'),
    added,
    line: place?.origin.line,
  };
}

function short(tokens: readonly Token[]): string {
  if (tokens.length <= longest) return joined(tokens);
  return `${joined(tokens.slice(0, longest / 2))} … ${joined(tokens.slice(-longest / 2))}`;
}

/** The place of the first letter that differs, counted in characters from 1, and what each text has there. */
export function firstLetter(source: readonly Line[], edition: readonly Line[]): string {
  const [theirs, ours] = [tokensOf(source), tokensOf(edition)];
  const start = sameAtStart(theirs, ours);
  const texts = [theirs, [...theirs.slice(0, start), ...ours.slice(start)]].map((tokens) => [...joined(tokens)]);
  const [from = [], to = []] = texts;
  const same = from.findIndex((letter, index) => letter !== to[index]);
  const at = same < 0 ? from.length : same;
  const name = (letter: string | undefined) => (letter === undefined ? 'nothing' : `“${letter}”`);
  return `at letter ${at + 1} (${name(from[at])} in the source, here ${name(to[at])})`;
}

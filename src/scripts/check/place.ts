import type { Chain, Run, Span } from './alignment.ts';
import { edgesAround, type Paste } from './paste.ts';
import { apart, type Release } from './release.ts';
import { formsOf, plainOf, sizeOf } from './words.ts';

/** Where a quotation stands in a release, and what is changed there. */
export interface Place {
  release: Release;
  /** From which word of the paste to which, the last not included. */
  words: Span;
  /** From where to where in the text of the paste, and in that of the release. */
  ours: Span;
  theirs: Span;
  edits: Edit[];
  /** How many of them are no omissions. */
  differences: number;
  /** In what it departs from the source without counting as different, as readers are told it. */
  uncounted: Set<string>;
}

/** What a quotation has in place of a stretch of the source; nothing where dots say that this is left out. */
interface Edit {
  from: number;
  to: number;
  quoted?: string;
}

/** Where a chain stands, with what is changed at its ends of the words within `bounds`. */
export function placeOf({ text, words, edges }: Paste, chain: Chain, bounds: Span): Place {
  const { text: source, words: others } = chain.release;
  const runs: Run[] = [];
  for (let run: Chain | undefined = chain; run; run = run.before) runs.unshift(run);
  const [first, last] = [chain.first, chain.ours[1]];
  const [firstThere, lastThere] = [runs[0]?.theirs[0] ?? 0, chain.theirs[1]];
  // Few words from there to the nearest edges are changed words, in place of as many of the same part.
  const [opening, closing] = edgesAround(edges, first, last);
  const changed = (from: number, to: number, most = 0) =>
    from >= bounds[0] && to <= bounds[1] && sizeOf(words.slice(from, to)) <= most ? to - from : 0;
  const head = changed(opening, first, edges[opening]?.after);
  const tail = changed(last, closing, edges[closing]?.before);
  const from = Math.max(others[firstThere - head]?.start ?? 0, source.lastIndexOf(apart, others[firstThere]?.start));
  const to = Math.min(others[lastThere + tail - 1]?.end ?? Infinity, source.indexOf(apart, others[lastThere - 1]?.end));
  const [start, end] = [words[first - head]?.start ?? 0, words[last + tail - 1]?.end ?? 0];

  const edits: Edit[] = [];
  const uncounted = new Set<string>();
  const pairs = runs.flatMap(({ ours, theirs: [at] }) =>
    words.slice(...ours).map((our, index) => ({ our, their: others[at + index] })),
  );
  const ends = { our: { raw: '', start: end, end }, their: { raw: '', start: to, end: to } };
  let [read, compared] = [start, from];
  for (const { our, their } of [...pairs, ends]) {
    const same = their && our.start >= read && their.start >= compared && formsOf(our.raw, their.raw);
    if (!same) continue;
    const [ours, theirs] = [text.slice(read, our.start), source.slice(compared, their.start)];
    const forms = formsOf(ours, theirs);
    if (!forms) edits.push(editOf(ours, theirs, compared));
    for (const form of [...same, ...(forms ?? [])]) uncounted.add(form);
    [read, compared] = [our.end, their.end];
  }
  // At the end a stop is no difference, a question is one; other signs may belong to what stands around.
  const signsBehind = (of: string, at: number) => plainOf(/^[^\s\p{L}\p{N}]*/u.exec(of.slice(at))?.[0] ?? '');
  const [behind, there] = [signsBehind(text, end), signsBehind(source, to)];
  if (behind.includes('.') !== there.includes('.')) uncounted.add('a final stop');
  const [asked] = /[?!]/.exec(behind) ?? [];
  if (asked && !there.includes(asked)) edits.push({ from: to, to, quoted: asked });
  return {
    release: chain.release,
    words: [first - head, last + tail],
    ours: [start, end],
    theirs: [from, to + (behind && behind[0] === there[0] ? 1 : 0)],
    edits,
    differences: edits.filter(({ quoted }) => quoted !== undefined).length,
    uncounted,
  };
}

/** What is changed between two words that are the same, of which the one of the source ends at `at`. */
function editOf(quoted: string, source: string, at: number): Edit {
  // Beside dots other signs are of no sentence.
  const isOmission = plainOf(quoted).includes('…') && !/[\p{L}\p{N}?!]/u.test(quoted);
  if (isOmission) return { from: at, to: at + source.length };
  const from = at + (source.trim() ? source.length - source.trimStart().length : 0);
  return { from, to: from + source.trim().length, quoted };
}

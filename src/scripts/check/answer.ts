import { Candidates, lastRounds, rounds } from './candidates.ts';
import { cut, readPaste, type Paste } from './paste.ts';
import type { Reference } from './reference.ts';
import { loadRelease, type Release } from './release.ts';
import { compare, type Found } from './verdict.ts';
import { endOf, ligatures, sizeOf, turns } from './words.ts';

/** A stretch of what was pasted, in order: found in the edition, a reference to it, or neither. */
export type Stretch = { status: string } & (Found | { kind: 'reference' | 'foreign'; text: string; release?: Release });

/** What a reader is told. */
export interface Answer {
  /** In one sentence. */
  status: string;
  /** What limits it and what was passed over, in whole sentences. */
  limits: string[];
  stretches: Stretch[];
}

/**
 * Compares what was pasted with the releases that the index at `engine` finds for it. It stays in the browser: what is
 * loaded are parts of the index and the data of releases. Throws where these cannot be loaded.
 */
export async function answer(given: string, engine: string): Promise<Answer> {
  const text = cut(given).replace(entities, decoded).normalize('NFC');
  let paste = readPaste(text, []);
  let found: Found[] = [];
  if (paste.words.reduce((sum, word) => sum + sizeOf(word), 0) < 2) {
    return { status: 'At least two words are needed.', limits: [], stretches: [] };
  }
  const candidates = new Candidates(text, engine);
  const releases: Release[] = [];
  let left = 0;
  for (const round of [...rounds, ...lastRounds]) {
    if (lastRounds.includes(round) && (found.length > 0 || paste.words.length === 0)) break;
    const open = openWords(paste, found);
    if (open.length === 0) break;
    const isOpen = (start: number, end: number) => open.some((word) => word.start < end && endOf(word) > start);
    const addresses = await candidates.ask(round, isOpen);
    if (rounds.includes(round)) left = candidates.left;
    if (addresses.length === 0) continue;
    releases.push(...(await Promise.all(addresses.map(loadRelease))));
    paste = readPaste(text, releases);
    found = await compare(paste, releases);
  }
  const stretches = stretchesOf(paste, found);
  const limits = [
    ...(text.length < given.length && cut(given) !== given
      ? [`Only the first ${cut(given).length.toLocaleString('en')} characters were read.`]
      : []),
    ...(left > 0 ? ['Not all words were looked up: check what is missing by itself.'] : []),
    ...(candidates.more && found.length > 0
      ? ['Other releases may have these words too: the likeliest were compared.']
      : []),
    ...passedOver(given, text),
  ];
  return { status: statusOf(stretches, left > 0), limits, stretches };
}

/** The words that are in no exact quotation and no reference. */
function openWords({ words }: Paste, found: Found[]): Paste['words'] {
  return words.filter((_, at) => !found.some(({ kind, from, to }) => kind !== 'nearly' && at >= from && at < to));
}

function stretchesOf(paste: Paste, found: Found[]): Stretch[] {
  const { text, words } = paste;
  const parts = [
    ...found.map((one) => {
      const [first, last] = [words[one.from], words[one.to - 1]];
      return { start: first?.start ?? 0, end: last ? endOf(last) : 0, stretch: { ...one, status: told(one) } };
    }),
    ...paste.references.map(({ start, end, release }: Reference) => {
      const status = 'A reference to this edition, not compared:';
      return { start, end, stretch: { kind: 'reference' as const, status, text: text.slice(start, end), release } };
    }),
  ].sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, stretch } of [...parts, { start: text.length, end: text.length, stretch: undefined }]) {
    const [from, to] = [at, start];
    if (words.some((word) => word.start >= from && word.start < to)) {
      const between = text.slice(from, to).replace(/^[\s.,;:!?”"’»)\]]+|[\s“"‘«(\[>]+$/g, '');
      stretches.push({ kind: 'foreign', status: 'Not from this edition:', text: between });
    }
    if (stretch) stretches.push(stretch);
    at = end;
  }
  return stretches;
}

function told({ kind, places }: Found): string {
  const how = kind.charAt(0).toUpperCase() + kind.slice(1);
  const [first, second] = places;
  if (!first || second) return `${how}, in ${places.length} places.`;
  const labels = new Intl.ListFormat('en-GB').format(new Set(first.passages.map(({ part }) => part.label)));
  const count = first.differences;
  return `${how}: ${labels}${count === 0 ? '' : `, with ${count} ${count === 1 ? 'difference' : 'differences'}`}.`;
}

function statusOf(stretches: Stretch[], unread: boolean): string {
  const found = stretches.filter((stretch) => 'places' in stretch);
  const [first, second] = found;
  if (!first) {
    if (stretches.every(({ kind }) => kind === 'reference')) return 'A reference to this edition, without a quotation.';
    return unread ? 'Not found in what was looked up.' : 'Not in this edition.';
  }
  if (!second) return first.status;
  const nearly = found.filter(({ kind }) => kind === 'nearly').length;
  const counts = [`${found.length - nearly} exact`, `${nearly} nearly`].filter((count) => !count.startsWith('0'));
  return `${found.length} quotations: ${counts.join(', ')}.`;
}

const entities = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi;

/** What an entity of HTML stands for: a browser knows them all. */
function decoded(entity: string): string {
  return new DOMParser().parseFromString(entity, 'text/html').documentElement.textContent;
}

/** What was read as it is meant, not as it stands. */
function passedOver(given: string, text: string): string[] {
  const found = [
    ...(given.search(entities) >= 0 ? ['entities of HTML'] : []),
    ...(text.search(turns) >= 0 ? ['words broken over lines'] : []),
    ...(text.search(ligatures) >= 0 ? ['ligatures'] : []),
  ];
  return found.length > 0 ? [`Read as what they stand for: ${found.join(', ')}.`] : [];
}

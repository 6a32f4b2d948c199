import { Candidates, rounds } from './candidates.ts';
import { longest, readAs, readPaste, type Paste } from './paste.ts';
import { loadRelease, type Release } from './release.ts';
import { compare, type Found } from './verdict.ts';
import { sizeOf } from './words.ts';

/** A stretch of what was pasted: found in the edition, a reference to it, or neither. */
export type Stretch = { status: string } & (Found | { kind: 'reference' | 'foreign'; text: string; release?: Release });

/** What a reader is told. */
export interface Answer {
  /** In one sentence. */
  status: string;
  /** What limits it and what was read otherwise than it stands, in whole sentences. */
  limits: string[];
  /** Whether it is sure that nothing of it is in the edition. */
  absent: boolean;
  /** In the order of what was pasted. */
  stretches: Stretch[];
}

const absent = 'Not in this edition.';

/**
 * Compares what was pasted with the releases that the index at `engine` finds for it. It stays in the browser: what is
 * loaded are parts of the index and the data of releases. Throws where these cannot be loaded.
 */
export async function answer(given: string, engine: string): Promise<Answer> {
  const { text, names } = readAs(given);
  const cut = given.length > longest ? [`Only the first ${longest.toLocaleString('en')} characters were read.`] : [];
  let paste = readPaste(text, []);
  if (sizeOf(paste.words) < 2) {
    return { status: 'At least two words are needed.', limits: cut, absent: false, stretches: [] };
  }
  const candidates = new Candidates(engine);
  const releases = new Set<Release>();
  let [found, open, unread] = [[] as Found[], paste.words, false];
  for (const round of rounds) {
    if (open.length === 0 || (round.words < 3 && found.length > 0)) break;
    const isOpen = (from: number, to: number) => open.some(({ start, end }) => start < to && end > from);
    const addresses = await candidates.ask(paste.text, round, isOpen);
    if (round.words > 2) unread = candidates.left;
    if (addresses.length === 0) continue;
    for (const release of await Promise.all(addresses.map(loadRelease))) if (release) releases.add(release);
    paste = readPaste(text, [...releases]);
    found = await compare(paste, [...releases]);
    // Where something is only near, another release may have the very words.
    const sure = found.filter(({ kind }) => kind !== 'nearly');
    open = paste.words.filter(({ start }) => !sure.some((it) => start >= it.start && start < it.end));
  }
  unread &&= open.length > 0;
  const stretches = stretchesOf(paste, found);
  const status = statusOf(stretches, unread);
  const limits: [said: boolean, limit: string][] = [
    [unread, 'Not every word of so long a text was looked up: check by itself what is missing.'],
    [candidates.more && found.length > 0, 'Other releases may have these words too: the likeliest were compared.'],
    [names.length > 0, `Read as what they stand for: ${names.join(', ')}.`],
  ];
  const said = limits.flatMap(([said, limit]) => (said ? [limit] : []));
  return { status, limits: [...cut, ...said], absent: status === absent, stretches };
}

/** All of what was pasted in order: what is known of it, and the words between. */
function stretchesOf({ text, words, references }: Paste, found: Found[]): Stretch[] {
  const known = [
    ...found.map((it) => ({ ...it, status: told(it) })),
    ...references.map((it) => {
      const status = 'A reference to this edition, not compared:';
      return { ...it, kind: 'reference' as const, status, text: text.slice(it.start, it.end) };
    }),
  ].sort((a, b) => a.start - b.start);
  return [...known, undefined].flatMap((stretch, at): Stretch[] => {
    const [from, to, own] = [known[at - 1]?.end ?? 0, stretch?.start ?? text.length, stretch ? [stretch] : []];
    if (!words.some(({ start }) => start >= from && start < to)) return own;
    const between = text.slice(from, to).replace(/^[\s.,;:!?”"’»)\]]+|[\s“"‘«([>]+$/g, '');
    return [{ kind: 'foreign', status: 'Not from this edition:', text: between }, ...own];
  });
}

function told({ kind, places, differences: count }: Found): string {
  const how = kind.charAt(0).toUpperCase() + kind.slice(1);
  const [first, second] = places;
  if (!first || second) return `${how}, in ${places.length} places.`;
  const labels = new Intl.ListFormat('en-GB').format(new Set(first.passages.map(({ part }) => part.label)));
  return `${how}: ${labels}${count === 0 ? '' : `, with ${count} ${count === 1 ? 'difference' : 'differences'}`}.`;
}

function statusOf(stretches: Stretch[], unread: boolean): string {
  const found = stretches.filter((stretch) => 'places' in stretch);
  const nearly = found.filter(({ kind }) => kind === 'nearly').length;
  const counts = [`${found.length - nearly} exact`, `${nearly} nearly`].filter((count) => !count.startsWith('0'));
  if (found.length > 1) return `${found.length} quotations: ${counts.join(', ')}.`;
  if (found[0]) return found[0].status;
  if (stretches.every(({ kind }) => kind === 'reference')) return 'A reference to this edition, without a quotation.';
  return unread ? 'Not found in what was looked up.' : absent;
}

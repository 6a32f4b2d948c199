import { counted } from '../../model/count.ts';
import { candidatesFor } from './candidates.ts';
import { entities, longest, readAs, readPaste, type Paste, type Stretch } from './paste.ts';
import { drawn } from './pieces.ts';
import { loadRelease } from './release.ts';
import { compare } from './verdict.ts';
import { sizeOf } from './words.ts';

/** What a reader is told of what was pasted. */
export interface Answer {
  /** In one sentence. */
  status: string;
  /** What limits it and what was read otherwise than it stands, in whole sentences. */
  limits: string;
  /** Whether it is sure that nothing of it is in the edition. */
  absent: boolean;
  /** All of it in order, with what is told of each. */
  stretches: (Stretch & { status: string; text: string })[];
}

const absent = 'Not in this edition.';

/**
 * Compares what was pasted with the releases that the index at `engine` finds for it. It stays in the browser: what is
 * loaded are parts of the index and the data of releases. Throws where these cannot be loaded.
 */
export async function answer(given: string, engine: string): Promise<Answer> {
  const text = await readAs(given);
  const { text: plain, words } = readPaste(text, []);
  const isEnough = sizeOf(words) >= 2;
  const { addresses, left } = isEnough ? await candidatesFor(plain, engine) : { addresses: [], left: false };
  const named = (plain.match(/(?<=\/)releases\/[\w-]+/g) ?? []).map((path) => engine.replace('pagefind', path));
  const loaded = await Promise.all([...named.slice(0, 5), ...addresses].map(loadRelease));
  const releases = [...new Set(loaded)].filter((release) => release !== undefined);
  const paste = readPaste(text, releases);
  const stretches = allOf(paste, compare(paste, releases)).map((it) => {
    const said = paste.text.slice(it.start, it.end);
    return { ...it, status: told(it), text: said.replace(/^[\s.,;:!?”"’»)\]]+|[\s“"‘«([]+$/g, '') };
  });
  const status = isEnough ? statusOf(stretches, left) : 'At least two words are needed.';
  const limits = [
    given.length > longest && `Only the first ${longest.toLocaleString('en')} characters were read.`,
    entities.test(given) && 'Entities of HTML were read as what they stand for.',
    left && 'More releases have some of these words: the likeliest were compared.',
  ];
  return { status, limits: limits.filter(Boolean).join(' '), absent: status === absent, stretches };
}

/** What is found in a paste, its references, and the words between, in order. */
function allOf({ text, words, references }: Paste, found: readonly Stretch[]): Stretch[] {
  const known = [...found, ...references].sort((a, b) => a.start - b.start);
  return [...known, undefined].flatMap((it, at): Stretch[] => {
    const [start, end] = [known[at - 1]?.end ?? 0, it?.start ?? text.length];
    const isText = words.some((word) => word.start >= start && word.start < end);
    return [...(isText ? [{ kind: 'foreign', start, end } as const] : []), ...(it ? [it] : [])];
  });
}

function told({ kind, places: [first, ...others] = [] }: Stretch): string {
  if (kind === 'reference') return 'A reference to this edition, not compared:';
  if (!first) return 'Not from this edition:';
  const how = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (others.length > 0) return `${how}, in ${others.length + 1} places.`;
  const labels = new Intl.ListFormat('en-GB').format(new Set(drawn(first).map(({ part }) => part.label)));
  const count = counted(first.differences, 'difference');
  return kind === 'nearly' ? `${how}: ${labels}, with ${count}.` : `${how}: ${labels}.`;
}

function statusOf(stretches: Answer['stretches'], isPart: boolean): string {
  const found = stretches.filter(({ places }) => places);
  if (found[0]) return found.length > 1 ? `${found.length} quotations of this edition.` : found[0].status;
  if (stretches.every(({ kind }) => kind === 'reference')) return 'A reference to this edition, without a quotation.';
  return isPart ? 'Not found in the likeliest releases.' : absent;
}

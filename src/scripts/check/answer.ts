import { findCandidates } from './candidates.ts';
import { differences } from './place.ts';
import { readQuotation } from './quotation.ts';
import { loadRelease } from './release.ts';
import { compare, type Place, type Verdict } from './verdict.ts';

/** What a reader is told about a quotation. */
export interface Answer {
  /** Undefined where the quotation is too short to be compared. */
  kind: Verdict['kind'] | undefined;
  /** The verdict in one sentence. */
  status: string;
  /** What limits it, in whole sentences. */
  limits: string[];
  /** The places to be listed. */
  places: Place[];
}

/** How many places are listed. */
const listed = 5;

/**
 * Compares a quotation with the releases that the index at `engine` finds for it. It stays in the browser: what is
 * loaded are parts of the index and the data of releases. Throws where these cannot be loaded.
 */
export async function answer(given: string, engine: string): Promise<Answer> {
  const quotation = readQuotation(given);
  const read = quotation.text.length.toLocaleString('en');
  const limits = quotation.cut ? [`Only the first ${read} characters were read.`] : [];
  if (quotation.words.filter(({ kind }) => kind === 'word').length < 2) {
    return { kind: undefined, status: 'At least two words are needed.', limits, places: [] };
  }
  const { addresses, more } = await findCandidates(engine, quotation.text);
  const { kind, places } = await compare(quotation, await Promise.all(addresses.map(loadRelease)));
  if (places.length > listed) limits.push(`The first ${listed} are listed.`);
  if (more) limits.push(`Of many releases as likely, the first ${addresses.length} were compared.`);
  return { kind, status: statusOf({ kind, places }), limits, places: places.slice(0, listed) };
}

function statusOf({ kind, places }: Verdict): string {
  const [first, second] = places;
  if (!first) return 'Not in this edition.';
  const how = kind.charAt(0).toUpperCase() + kind.slice(1);
  if (second) return `${how}, in ${places.length} places.`;
  const count = differences(first.passages);
  const differing = count === 0 ? '' : `, with ${count} ${count === 1 ? 'difference' : 'differences'}`;
  return `${how}: ${labelsOf(first)}${differing}.`;
}

function labelsOf({ passages }: Place): string {
  return new Intl.ListFormat('en-GB').format(new Set(passages.map(({ part }) => part.label)));
}

import { ContentError, type Mistake } from '../model/mistake.ts';
import type { Redirect } from '../model/redirect.ts';
import { addressesFile, goneFrom, rewordedIn, type Address } from './addresses.ts';
import { readRecord, writeRecord } from './file.ts';
import { redirectsOf, strayRedirects } from './redirects.ts';

/** How many recorded addresses are told one by one. */
const shown = 20;

/** What a build does about addresses that are published for the first time, or open at other words. */
export type Attitude = 'tell' | 'stop' | 'write';

/**
 * Holds what a site has `published`, each address with the words it opens at, against the record of all that ever was, in
 * the content folder `content`.
 * Gives a line for each thing that an author should know, and where addresses went that are no longer published.
 * @throws {ContentError} if an address leads nowhere any more or to something else, or is not recorded and `attitude`
 * is to stop.
 */
export function checkAddresses(
  published: ReadonlyMap<string, string>,
  content: string,
  attitude: Attitude,
): { told: string[]; redirects: Redirect[] } {
  const mistakes: Mistake[] = [];
  const redirects = redirectsOf(content, mistakes);
  const recorded = readRecord(content, addressesFile, mistakes);
  const known = new Set(recorded.map(([address]) => address));
  const added = [...published].filter(([address]) => !known.has(address));
  const reworded = rewordedIn(published, recorded);
  mistakes.push(...strayRedirects(published, recorded, redirects), ...goneFrom(published, recorded, redirects));
  if (attitude !== 'write') mistakes.push(...reworded);
  if (attitude === 'stop' && added.length > 0) mistakes.push(unrecorded(added, content));
  if (mistakes.length > 0) throw new ContentError(content, mistakes);

  if (attitude !== 'write') {
    const told = added.length > 0 ? [`${unrecorded(added, content).problem} ${command(content)}`] : [];
    return { told, redirects };
  }
  writeRecord(
    content,
    addressesFile,
    [...recorded, ...added].map(([address, opening]) => [address, published.get(address) ?? opening]),
  );
  const news = [
    ...reworded.map(({ problem }) => problem),
    ...added.map(([address, opening]) => `new: ${address} ${opening && `“${opening}”`}`.trimEnd()),
  ];
  const rest = news.length - shown;
  const more = rest > 0 ? [`and ${rest} more, as the differences of the file show.`] : [];
  return { told: [...news.slice(0, shown), ...more], redirects };
}

/** New addresses, told by the first of them. */
function unrecorded(added: readonly Address[], content: string): Mistake {
  const [[first] = ['']] = added;
  const others = added.length > 1 ? ` and ${added.length - 1} more are` : ' is';
  return {
    file: addressesFile.name,
    problem: `${first}${others} published but not recorded.`,
    expected: 'every published address in the record, since it is for good.',
    mend: command(content),
  };
}

function command(content: string): string {
  const variable = content === 'content' ? '' : `CONTENT_DIR=${content} `;
  return `Run “${variable}npm run record” and commit what it writes.`;
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { reasonOf } from '../model/mistake.ts';
import { elsewhere } from './room.ts';

/**
 * Makes sure that what stands at `output` may be taken away: nothing, an empty folder, or a site.
 * @throws {Error} if it is a file, or a folder of other things, as the project itself.
 */
export function requireReplaceable(output: string): void {
  const found = statSync(output, { throwIfNoEntry: false });
  if (!found) return;
  const names = found.isDirectory() ? readdirSync(output) : undefined;
  if (names?.length === 0 || names?.includes('index.html')) return;
  const what = names ? `a folder of other things, such as ${names[0]}` : 'a file';
  throw new Error(
    `${output} is ${what}; a build takes the place of a site, an empty folder, or nothing. Write elsewhere: ${elsewhere}.`,
  );
}

/**
 * Puts the folder `draft` in the place of the folder `output`.
 * @throws {Error} if it cannot; what stood there stands there then as it was. Or if that cannot be removed afterwards.
 */
export async function replace(output: string, draft: string): Promise<void> {
  try {
    if (existsSync(output)) await rename(output, formerOf(draft));
    await rename(draft, output);
  } catch (error) {
    await restore(output, draft);
    throw new Error(
      `${output} cannot be replaced: ${reasonOf(error)}. What stood there stands there still. Make it a folder that may be renamed, or write elsewhere: ${elsewhere}.`,
      { cause: error },
    );
  }
  await remove(formerOf(draft));
}

/** Puts back what was taken away by a replacement that was ended between its two moves, and clears up after any other. */
export async function restore(output: string, draft: string): Promise<void> {
  const former = formerOf(draft);
  if (!existsSync(former)) return;
  if (existsSync(output)) await remove(former);
  else await rename(former, output);
}

async function remove(former: string): Promise<void> {
  try {
    await rm(former, { recursive: true, force: true });
  } catch (error) {
    throw new Error(
      `${former}, which was published before, cannot be removed: ${reasonOf(error)}. Remove it by hand.`,
      {
        cause: error,
      },
    );
  }
}

/** Where what stood there is meanwhile. */
function formerOf(draft: string): string {
  return `${draft}.former`;
}

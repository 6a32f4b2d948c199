import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * What keeps a build from writing in these folders, a line for each: a full disk, or a limit to the size of files. The
 * errors that these lead to name no file, and come from Astro and its bundler as often as from here.
 * @param least how many bytes have to be free
 */
export function lackOfRoom(folders: readonly string[], least = 1_000_000): string[] {
  const full = folders
    .filter((folder) => freeIn(folder) < least)
    .map((folder) => `The disk of ${resolve(folder)} is full. Make room there, or write elsewhere: ${elsewhere}.`);
  const largest = largestFile();
  return largest === Infinity
    ? full
    : [...full, `No file may be larger than ${largest} bytes here. Allow larger ones: ulimit -f unlimited.`];
}

/** What puts a site in another place. */
export const elsewhere = 'npm run build -- --outDir elsewhere';

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** How large a file the system lets this process write, in bytes; Node tells it in its report alone. */
function largestFile(): number {
  // Of no use here, and slow: the names of hosts.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as { userLimits?: { file_size_blocks?: { soft: unknown } } };
  const limit = userLimits?.file_size_blocks?.soft;
  return typeof limit === 'number' ? limit : Infinity;
}

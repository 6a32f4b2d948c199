import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from '../model/mistake.ts';
import { elsewhere } from './room.ts';

/**
 * Keeps other builds from a place while this process has it, by a file at `path`. One that a killed build left is taken
 * over. Gives what lets it go; the end of the process does so too.
 * @throws {Error} while another build has it, or if this one may not write there.
 */
export function lock(path: string, place: string): () => void {
  const owner = ownerOf(path);
  if (isRunning(owner)) throw taken(path, place, owner);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (owner !== undefined) rmSync(path, { force: true });
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    // Another build that started at the same moment has it.
    const other = ownerOf(path);
    if (isRunning(other)) throw taken(path, place, other);
    throw new Error(
      `${place} cannot be written: ${reasonOf(error)}. Give this build the right to write in ${dirname(path)}, or write elsewhere: ${elsewhere}.`,
      { cause: error },
    );
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function taken(path: string, place: string, owner: number | undefined): Error {
  return new Error(
    `Another build (process ${owner}) is writing ${place}. Wait for it, or write elsewhere: ${elsewhere}. If there is none, delete ${path}.`,
  );
}

/** The process that wrote the file; 0 where a full disk left it empty. */
function ownerOf(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(id: number | undefined): boolean {
  if (!id || id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

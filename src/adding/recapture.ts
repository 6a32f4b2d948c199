import { differences } from '../model/difference.ts';
import { normalise } from '../model/normalisation.ts';
import type { Recapture } from '../model/recapture.ts';
import { releaseLines, type Source } from '../model/source.ts';
import type { Capture } from './capture.ts';
import { isFurniture, isStamp } from './furniture.ts';

/**
 * Compares a new capture of a page with the source that an edition has. Only the release's words count: menus, days and
 * numbers of readers around it may be others.
 */
export function compare(
  source: Pick<Source, 'text' | 'furniture' | 'sha256'>,
  capture: Capture,
  date: string,
): Recapture {
  const { sha256 } = capture;
  const theirs = releaseLines(source).lines.map(normalise);
  const ours = sha256 === source.sha256 ? theirs : releaseIn(capture, theirs, source.furniture);
  const found = differences(
    theirs.map((text) => ({ text })),
    ours.map((text) => ({ text })),
  );
  const difference = found.map(({ shown }) => shown);
  return { date, state: difference.length > 0 ? 'changed' : 'unchanged', sha256, difference };
}

/** The lines of a capture from the release's first line to its last, without those that are the page's. */
function releaseIn({ lines }: Capture, release: readonly string[], furniture: readonly string[]): string[] {
  const known = new Set(furniture.map(normalise));
  const own = new Set(release);
  const texts = lines.map(({ text }) => normalise(text));
  const kept = texts.filter((text) => own.has(text) || !(known.has(text) || isFurniture(text) || isStamp(text)));
  const start = kept.indexOf(release[0] ?? '');
  const end = kept.lastIndexOf(release.at(-1) ?? '');
  return kept.slice(Math.max(start, 0), end < 0 ? undefined : end + 1);
}

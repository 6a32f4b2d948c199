import { expect } from 'vitest';
import { readEdition } from '../../src/model/edition.ts';
import type { Release } from '../../src/model/release.ts';

/** The synthetic edition, read once for all tests of a process: none changes it. */
export const edition = readEdition('tests/fixtures/site');

/** Its release whose id ends so. */
export function find(end: string): Release {
  return edition.releases.find(({ id }) => id.endsWith(end)) ?? expect.fail(`no release ${end}`);
}

/** A release with another meeting. */
export function withMeeting(release: Release, change: Partial<NonNullable<Release['meeting']>>): Release {
  return { ...release, meeting: release.meeting && { ...release.meeting, ...change } };
}

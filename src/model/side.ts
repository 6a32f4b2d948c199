import { officeOn, type Entity } from './entity.ts';
import type { Passage } from './passage.ts';
import type { Release } from './release.ts';

/** One side of a meeting: a party and those who spoke for it. */
export interface Side {
  party: Entity;
  people: Entity[];
}

/** Whose voice a passage is: that of a side, by its place among the sides; of several; or the release’s alone. */
export type Voice = number | 'several' | 'release';

/**
 * The sides of the meeting that a release reports, in its order. A participant belongs to the party in which he or she
 * held office on the day; where that does not tell, to the party at the same place in the list.
 */
export function sidesOf({ meeting, dates }: Release): Side[] {
  if (!meeting) return [];
  const { between, participants } = meeting;
  const day = dates.meeting?.date;
  const partyOf = (person: Entity) => {
    const office = day ? officeOn(person, day)?.of : undefined;
    return between.find((party) => party === office) ?? between[participants.indexOf(person)];
  };
  return between.map((party) => ({ party, people: participants.filter((person) => partyOf(person) === party) }));
}

/** Whose voice is heard in a passage, by the speakers of its statements. */
export function voiceOf(passage: Passage, sides: readonly Side[]): Voice {
  const heard = new Set(
    passage.statements.flatMap(({ speakers }) =>
      speakers.map((speaker) => sides.findIndex(({ people }) => people.includes(speaker))),
    ),
  );
  const [only] = heard;
  if (only === undefined || heard.has(-1)) return 'release';
  return heard.size > 1 ? 'several' : only;
}

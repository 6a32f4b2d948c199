import { officeOn, type Entity } from './entity.ts';
import type { Passage } from './passage.ts';
import type { Release } from './release.ts';

/** One side of a meeting: a party and those who spoke for it. */
export interface Side {
  /** None where the release names no parties, as of a letter: each participant is then a side. */
  party?: Entity | undefined;
  people: Entity[];
}

/** Whose voice something is: that of a side, by its place among the sides; of several; or the release’s alone. */
export type Voice = number | 'several' | 'release';

/**
 * The sides of the meeting that a release reports, in its order. A participant belongs to the party in which he or she
 * held office on the day; where that does not tell, to the party at the same place in the list.
 */
export function sidesOf({ meeting, dates }: Release): Side[] {
  if (!meeting) return [];
  const { between, participants } = meeting;
  if (between.length === 0) return participants.map((person) => ({ people: [person] }));
  const day = dates.meeting?.date;
  const partyOf = (person: Entity) => {
    const office = day ? officeOn(person, day)?.of : undefined;
    return between.find((party) => party === office) ?? between[participants.indexOf(person)];
  };
  return between.map((party) => ({ party, people: participants.filter((person) => partyOf(person) === party) }));
}

/** Whose voice is heard in statements, by their speakers. Who belongs to no side is told by the release. */
export function voiceOf({ statements }: Pick<Passage, 'statements'>, sides: readonly Side[]): Voice {
  const heard = new Set(
    statements.flatMap(({ speakers }) =>
      speakers.map((speaker) => sides.findIndex(({ party, people }) => party === speaker || people.includes(speaker))),
    ),
  );
  const [only] = heard;
  if (only === undefined || heard.has(-1)) return 'release';
  return heard.size > 1 ? 'several' : only;
}

/** What a voice is called: by those who speak for the side, or by its party where nobody is named. */
export function voiceName(voice: Voice, sides: readonly Side[]): string {
  if (voice === 'release') return 'The release';
  if (voice === 'several') return sides.length === 2 ? 'Both' : 'Several';
  const side = sides[voice];
  return side?.people.map(({ name }) => name).join(', ') || side?.party?.name || '';
}

/** All voices of a release, those of its sides first, as its pictures have them for a key. */
export function voicesOf(passages: readonly Pick<Passage, 'statements'>[], sides: readonly Side[]): Voice[] {
  const heard = new Set(passages.map((passage) => voiceOf(passage, sides)));
  return [...sides.keys(), 'several' as const, 'release' as const].filter((voice) => heard.has(voice));
}

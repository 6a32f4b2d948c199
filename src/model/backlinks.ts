import type { Area } from './area.ts';
import type { Edition } from './edition.ts';
import type { Entity, Office } from './entity.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import type { Subject } from './subjects.ts';

/** A passage that concerns a subject, and the release it stands in. */
export interface Citation {
  release: Release;
  passage: Passage;
  /** Whether its words name the subject, or the area is one of its own; a person may also speak unnamed. */
  named: boolean;
}

/** Everything in the edition that concerns a subject. */
export interface Backlinks {
  /**
   * Every passage that mentions the entity, in which the person speaks, named or not (“the two Ministers”), or that
   * concerns the area, newest release first.
   */
  passages: Citation[];
  /** Subjects that these passages also concern, most often named first. */
  related: { areas: Area[]; organizations: Entity[] };
  /** Releases that it published. */
  published: Release[];
  /** Releases whose signature names it. */
  signed: Release[];
  /** Releases whose meeting it took part in, as a person or as a party. */
  met: Release[];
  /** People who held office in it. */
  officers: { person: Entity; office: Office }[];
}

/** Finds what concerns each subject of the edition; nothing that names it is missing. */
export function findBacklinks(edition: Edition): (subject: Subject) => Backlinks {
  const citations = new Map<Subject, Citation[]>();
  for (const release of edition.releases) {
    for (const passage of allPassages(release)) {
      const named = new Set<Subject>([...passage.mentions, ...passage.areas]);
      const speakers = passage.statements.flatMap((statement) => statement.speakers);
      for (const subject of new Set([...named, ...speakers])) {
        const found = citations.get(subject) ?? [];
        found.push({ release, passage, named: named.has(subject) });
        citations.set(subject, found);
      }
    }
  }
  return (subject) => {
    const passages = citations.get(subject) ?? [];
    const areas = passages.flatMap(({ passage }) => passage.areas);
    const organizations = passages
      .flatMap(({ passage }) => passage.mentions)
      .filter((mention) => mention.kind === 'organizations');
    return {
      passages,
      related: { areas: others(areas, subject), organizations: others(organizations, subject) },
      published: edition.releases.filter(({ publisher }) => publisher === subject),
      signed: edition.releases.filter(({ signatories }) => signatories.some((signatory) => signatory === subject)),
      met: edition.releases.filter(({ meeting }) =>
        [...(meeting?.participants ?? []), ...(meeting?.between ?? [])].some((party) => party === subject),
      ),
      officers: edition.people.flatMap((person) =>
        person.offices.filter(({ of }) => of === subject).map((office) => ({ person, office })),
      ),
    };
  };
}

/** How often the releases name a subject: “3 passages, 1 signature”. */
export function extentOf({ passages, signed }: Pick<Backlinks, 'passages' | 'signed'>): string {
  const counts = [
    { count: passages.length, name: 'passage' },
    { count: signed.length, name: 'signature' },
  ].filter(({ count }) => count > 0);
  return counts.map(({ count, name }) => (count === 1 ? `1 ${name}` : `${count} ${name}s`)).join(', ') || 'no passage';
}

/** Those found besides the subject itself, each once, most frequent first. */
function others<Found extends Subject>(found: readonly Found[], subject: Subject): Found[] {
  const counts = new Map<Found, number>();
  for (const other of found) {
    if (other !== subject) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([other]) => other);
}

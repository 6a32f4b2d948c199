import type { Area } from './area.ts';
import type { Edition } from './edition.ts';
import type { Entity, Office } from './entity.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import type { Subject } from './subjects.ts';

/** A passage and the release it stands in. */
export interface Citation {
  release: Release;
  passage: Passage;
}

/** Everything in the edition that concerns a subject. */
export interface Backlinks {
  /** Every passage that mentions the entity or concerns the area, newest release first. */
  passages: Citation[];
  /** Passages in which the person speaks, named or not (“the two Ministers”). */
  spoken: Citation[];
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
  const speeches = new Map<Subject, Citation[]>();
  const add = (found: Map<Subject, Citation[]>, subject: Subject, citation: Citation) => {
    const list = found.get(subject) ?? [];
    list.push(citation);
    found.set(subject, list);
  };
  for (const release of edition.releases) {
    for (const passage of allPassages(release)) {
      const speakers = new Set(passage.statements.flatMap((statement) => statement.speakers));
      for (const speaker of speakers) add(speeches, speaker, { release, passage });
      for (const subject of [...passage.mentions, ...passage.areas]) {
        add(citations, subject, { release, passage });
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
      spoken: speeches.get(subject) ?? [],
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

/** Those found besides the subject itself, each once, most frequent first. */
function others<Found extends Subject>(found: readonly Found[], subject: Subject): Found[] {
  const counts = new Map<Found, number>();
  for (const other of found) {
    if (other !== subject) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([other]) => other);
}

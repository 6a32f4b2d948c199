import type { Area } from './area.ts';
import { counted } from './count.ts';
import type { Edition } from './edition.ts';
import type { Entity, EntityKind, Office } from './entity.ts';
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

/** A subject, and how many of the passages at issue concern it too. */
export interface Counted<One> {
  subject: One;
  count: number;
}

/** Everything in the edition that concerns a subject. */
export interface Backlinks {
  /**
   * Every passage that mentions the entity, in which the person speaks, named or not (“the two Ministers”), or that
   * concerns the area, newest release first.
   */
  passages: Citation[];
  /** Subjects that these passages also concern, most often named first. */
  related: { areas: Counted<Area>[] } & Record<EntityKind, Counted<Entity>[]>;
  /** Releases that it published. */
  published: Release[];
  /** Releases whose signature names it. */
  signed: Release[];
  /** Releases whose meeting it took part in, as a person or as a party. */
  met: Release[];
  /** People who held office in it. */
  officers: { person: Entity; office: Office }[];
}

/** Finds, once for all, what concerns each subject of the edition; nothing that names it is missing. */
export function findBacklinks(edition: Edition): (subject: Subject) => Backlinks {
  const found = new Map<Subject, Backlinks>();
  const of = (subject: Subject): Backlinks => {
    const backlinks = found.get(subject) ?? nothing();
    found.set(subject, backlinks);
    return backlinks;
  };
  for (const release of edition.releases) {
    const { publisher, signatories, meeting } = release;
    of(publisher).published.push(release);
    for (const signatory of signatories) of(signatory).signed.push(release);
    const parties = new Set([...(meeting?.participants ?? []), ...(meeting?.between ?? [])]);
    for (const party of parties) of(party).met.push(release);
    for (const passage of allPassages(release)) {
      const named = new Set<Subject>([...passage.mentions, ...passage.areas]);
      const speakers = passage.statements.flatMap((statement) => statement.speakers);
      for (const subject of new Set([...named, ...speakers])) {
        of(subject).passages.push({ release, passage, named: named.has(subject) });
      }
    }
  }
  for (const person of edition.people) {
    for (const office of person.offices) of(office.of).officers.push({ person, office });
  }
  for (const [subject, backlinks] of found) {
    const passages = backlinks.passages.map(({ passage }) => passage);
    const mentions = passages.flatMap((passage) => passage.mentions);
    const named = (kind: EntityKind) =>
      others(
        mentions.filter((entity) => entity.kind === kind),
        subject,
      );
    backlinks.related = {
      areas: others(
        passages.flatMap(({ areas }) => areas),
        subject,
      ),
      organizations: named('organizations'),
      people: named('people'),
      glossary: named('glossary'),
    };
  }
  return of;
}

function nothing(): Backlinks {
  return {
    passages: [],
    related: { areas: [], organizations: [], people: [], glossary: [] },
    published: [],
    signed: [],
    met: [],
    officers: [],
  };
}

/** How often the releases name a subject: “3 passages, 1 signature”. */
export function extentOf({ passages, signed }: Pick<Backlinks, 'passages' | 'signed'>): string {
  const counts = [
    passages.length > 0 && counted(passages.length, 'passage'),
    signed.length > 0 && counted(signed.length, 'signature'),
  ].filter(Boolean);
  return counts.join(', ') || 'no passage';
}

/** The citations of each release, in their order. */
export function groupByRelease<One extends { release: Release }>(citations: readonly One[]): One[][] {
  return [...Map.groupBy(citations, ({ release }) => release).values()];
}

/** Of many subjects, the `count` that most passages concern, in the order in which they came. */
export function foremost<One extends Subject>(
  subjects: readonly One[],
  count: number,
  backlinksOf: (subject: Subject) => Backlinks,
): One[] {
  const extent = (subject: One) => backlinksOf(subject).passages.length;
  const found = new Set(subjects.toSorted((a, b) => extent(b) - extent(a)).slice(0, count));
  return subjects.filter((subject) => found.has(subject));
}

/** Those found besides the subject itself, each once, most frequent first. */
function others<Found extends Subject>(found: readonly Found[], subject: Subject): Counted<Found>[] {
  const counts = new Map<Found, number>();
  for (const other of found) {
    if (other !== subject) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([other, count]) => ({ subject: other, count }));
}

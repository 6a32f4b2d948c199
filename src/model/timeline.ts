import type { Fact } from './fact.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import type { Subject } from './subjects.ts';

/** Something that happened, or was to happen: what the release itself dates, or what a note adds. */
export interface Moment {
  /** As far as it is known: a day, a month or a year. */
  date: string;
  /** Where the release speaks of it, in its exact words; the meeting itself where it has none. */
  named?: { passage: Passage; quote: string; derived?: string | undefined } | undefined;
  /** What is known besides. */
  fact?: { fact: Fact; subject: Subject } | undefined;
  isMeeting: boolean;
  /** Its place on the scale, in per cent from the top: a day is a point, a month or a year has a length. */
  from: number;
  until: number;
  /** The place of the moment that gives another date for the same. */
  contradicts?: Moment | undefined;
}

export interface Timeline {
  /** In the order of their dates. */
  moments: Moment[];
  /** Years that begin on the scale, with their places: round ones where there is no room for all. */
  years: { year: number; at: number }[];
  /** Where the scale begins; what is earlier stands above it, shortened. */
  scaleFrom: number;
  /** The year that it begins with. */
  scaleYear: number;
}

/** How many years before the meeting’s the scale begins: what led to it lies mostly within. */
const before = 2;
/** The share of the whole that what is earlier takes, in per cent. */
const shortened = 8;
/** Years apart that a scale may be marked at, so that no year is written on another: at most one for each moment. */
const steps = [1, 2, 5, 10, 20, 50, 100];

/**
 * The timeline of a release: what its text dates, the dated facts of its meeting’s milestones, and the meeting; nothing
 * where none has a date. Places are to scale from two years before the meeting; earlier moments stand at even distances.
 */
export function timelineOf(release: Release): Timeline | undefined {
  const undated = momentsOf(release).sort((a, b) => a.date.localeCompare(b.date));
  const [first, last] = [undated[0], undated.at(-1)];
  if (!first || !last) return undefined;

  const begins = Math.max(yearOf(first.date), yearOf(release.dates.meeting?.date ?? first.date) - before);
  const ends = yearOf(last.date) + 1;
  const early = undated.filter(({ date }) => yearOf(date) < begins);
  const scaleFrom = early.length > 0 ? shortened : 0;
  const place = (time: number) => {
    const [start, end] = [Date.UTC(begins), Date.UTC(ends)];
    return scaleFrom + ((100 - scaleFrom) * (time - start)) / (end - start);
  };
  const moments = undated.map((moment): Moment => {
    const shortenedPlace = (scaleFrom * (early.indexOf(moment) + 1)) / (early.length + 1);
    const [from, until] = early.includes(moment) ? [shortenedPlace, shortenedPlace] : spanOf(moment.date).map(place);
    return { ...moment, from: from ?? 0, until: until ?? 0 };
  });
  // A year goes where its middle is: so the fewest lines cross.
  moments.sort((a, b) => a.from + a.until - b.from - b.until);
  for (const moment of moments) {
    moment.contradicts = moments.find(({ fact }) => fact && fact.subject === disputed(release, moment));
  }
  const step = steps.find((of) => (ends - begins) / of <= Math.max(2, moments.length)) ?? ends - begins;
  const years = Array.from({ length: ends - begins }, (_, index) => begins + index).filter((year) => year % step === 0);
  return { moments, years: years.map((year) => ({ year, at: place(Date.UTC(year)) })), scaleFrom, scaleYear: begins };
}

function momentsOf(release: Release): Omit<Moment, 'from' | 'until'>[] {
  const passages = allPassages(release);
  const named = passages.flatMap((passage) =>
    passage.dated.map(({ date, quote, derived }) => ({ date, named: { passage, quote, derived }, isMeeting: false })),
  );
  const facts = (release.meeting?.milestones ?? []).flatMap((subject) =>
    subject.facts.flatMap((fact) =>
      fact.date ? [{ date: fact.date, fact: { fact, subject }, isMeeting: false }] : [],
    ),
  );
  const day = release.dates.meeting?.date;
  return [...named, ...facts, ...(day ? [{ date: day, isMeeting: true }] : [])];
}

/** The subject whose fact gives another date than the release does. */
function disputed(release: Release, { named }: Moment): Subject | undefined {
  const dated = named?.passage.dated.find(({ quote }) => quote === named.quote);
  return release.meeting?.milestones.find(({ id }) => id === dated?.contradicts);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The beginning and the end of a day (both its noon), of a month or a year, as times. */
function spanOf(date: string): [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [Date.UTC(year), Date.UTC(year + 1)];
  if (day === undefined) return [Date.UTC(year, month - 1), Date.UTC(year, month)];
  const noon = Date.UTC(year, month - 1, day, 12);
  return [noon, noon];
}

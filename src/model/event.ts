import { inWords } from './date.ts';
import type { Release } from './release.ts';

/*
 * What releases report or are. Most report a meeting, by which the front matter, the data and the addresses call it;
 * this table gives each kind its own words.
 */

/** Kinds of event in CAMEO for those who talk with one another; `act.ts` has those for what they say. */
export const talks = {
  '040': 'Consult',
  '041': 'Discuss by telephone',
  '044': 'Meet at a “third” location',
} as const;
export type TalksCode = keyof typeof talks;

interface EventKind {
  /** What pages and pictures call it: “Meeting”. */
  name: string;
  /** What people and organizations are to it. */
  people: string;
  parties: string;
  /** What the release does with it. */
  relation: string;
  /** What stands before its date where the release is referred to. */
  dated: string;
  /** What stands before its year where no more is said of it. */
  ofYear: string;
  /** Whether it happened at a time and a place, and is no text alone. */
  happened: boolean;
  /** The codes that it may have, the usual one first. */
  codes: readonly TalksCode[];
}

const talking = { people: 'Who', parties: 'Relation', relation: 'Reports', happened: true };
const text = { relation: 'Gives', dated: 'dated', ofYear: 'of', happened: false, codes: [] };
const table = {
  meeting: {
    name: 'Meeting',
    ...talking,
    dated: 'on the meeting of',
    ofYear: 'on a meeting of',
    codes: ['040', '044'],
  },
  'telephone talks': {
    name: 'Telephone talks',
    ...talking,
    dated: 'on the telephone talks of',
    ofYear: 'on telephone talks of',
    codes: ['041'],
  },
  remarks: {
    name: 'Remarks',
    people: 'Speaker',
    parties: 'For',
    relation: 'Gives',
    dated: 'given on',
    ofYear: 'of',
    happened: true,
    codes: [],
  },
  letter: { name: 'Letter', people: 'From and to', parties: 'Relation', ...text },
  'joint statement': { name: 'Joint statement', people: 'By', parties: 'Of', ...text },
  statement: { name: 'Statement', people: 'By', parties: 'Of', ...text },
} satisfies Record<string, EventKind>;

export type EventName = keyof typeof table;
export const eventKinds: Readonly<Record<EventName, EventKind>> = table;
export const eventNames = Object.keys(table) as EventName[];

/** The kind of what a release reports or is; a date of a meeting of which nothing else is said is a meeting's. */
export function eventOf({ meeting }: Pick<Release, 'meeting'>): EventKind {
  return eventKinds[meeting?.kind ?? 'meeting'];
}

/** The day of what a release reports or is, as references have it: “on the meeting of 26 September 2013”, “dated 2 June 2019”. */
export function onEvent(release: Pick<Release, 'meeting'>, date: string): string {
  return `${eventOf(release).dated} ${inWords(date)}`;
}

/** When and where it was: “26 September 2013, New York”; where its day is not stated, that it is not. */
export function whenAndWhere({ dates, meeting }: Pick<Release, 'dates' | 'meeting'>): string {
  const day = dates.meeting?.date;
  return [day ? inWords(day) : 'Day not stated', meeting?.place].filter(Boolean).join(', ');
}

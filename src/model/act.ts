/*
 * What speakers do by saying something. This table is the only one: schema, pages, exports and the list on the About
 * page follow from it.
 */

/**
 * Kinds of event in CAMEO (Conflict and Mediation Event Observations), by the names of its codebook. A code says only
 * what kind of event a statement is; it is never shown as the release's words.
 */
export const events = {
  '010': 'Make statement',
  '013': 'Make optimistic comment',
  '018': 'Make empathetic comment',
  '019': 'Express accord',
  '020': 'Make an appeal or request',
  '021': 'Appeal for material cooperation',
  '0211': 'Appeal for economic cooperation',
  '022': 'Appeal for diplomatic cooperation (such as policy support)',
  '023': 'Appeal for aid',
  '030': 'Express intent to cooperate',
  '031': 'Express intent to engage in material cooperation',
  '0311': 'Express intent to cooperate economically',
  '032': 'Express intent to provide diplomatic cooperation (such as policy support)',
  '033': 'Express intent to provide material aid',
  '036': 'Express intent to meet or negotiate',
  '051': 'Praise or endorse',
  '111': 'Criticize or denounce',
  '120': 'Reject',
} as const;
export type Code = keyof typeof events;

interface Act {
  /** The verb before the exact words, with one speaker and with several. */
  one: string;
  several: string;
  means: string;
  /** The codes that it may have, the usual one first; none where it has that of the words which it passes on. */
  codes: readonly Code[];
  /** The same where someone is addressed, if that makes it a request. */
  request?: readonly Code[];
  /** What becomes of a request that it answers; other acts speak to it without either. */
  answer?: 'accepted' | 'declined';
}

const intents = ['030', '031', '0311', '032', '033'] as const;
const table = {
  notes: { one: 'notes', several: 'note', means: 'states, assesses, takes note', codes: ['010'] },
  stresses: { one: 'stresses', several: 'stress', means: 'gives weight to', codes: ['010'] },
  announces: { one: 'announces', several: 'announce', means: 'makes known what is done or will be', codes: ['010'] },
  hopes: {
    one: 'hopes',
    several: 'hope',
    means: 'says what it hopes; to the other side, a polite request',
    codes: ['010', '013'],
    request: ['020'],
  },
  asks: {
    one: 'asks for',
    several: 'ask for',
    means: 'asks for something',
    codes: ['020', '021', '0211', '022', '023'],
    request: ['020', '021', '0211', '022', '023'],
  },
  welcomes: { one: 'welcomes', several: 'welcome', means: 'greets a fact, appreciates, praises', codes: ['051'] },
  thanks: { one: 'thanks', several: 'thank', means: 'gives thanks', codes: ['051'] },
  congratulates: { one: 'congratulates', several: 'congratulate', means: 'wishes well on an event', codes: ['051'] },
  condoles: { one: 'expresses sympathy', several: 'express sympathy', means: 'gives sympathy', codes: ['018'] },
  condemns: { one: 'condemns', several: 'condemn', means: 'criticizes or denounces', codes: ['111'] },
  offers: { one: 'offers', several: 'offer', means: 'says that it is willing to do or give', codes: intents },
  plans: { one: 'plans', several: 'plan', means: 'promises or says that it will do or give', codes: intents },
  agrees: {
    one: 'agrees to',
    several: 'agree to',
    means: 'undertakes something together with the other side',
    codes: [...intents, '036'],
    answer: 'accepted',
  },
  concurs: {
    one: 'agrees that',
    several: 'agree that',
    means: 'shares a view and undertakes nothing',
    codes: ['019'],
  },
  declines: {
    one: 'declines',
    several: 'decline',
    means: 'refuses what was asked',
    codes: ['120'],
    answer: 'declined',
  },
  relays: { one: 'relays', several: 'relay', means: 'gives the words of another', codes: [] },
} satisfies Record<string, Act>;

export type ActName = keyof typeof table;
export const acts: Readonly<Record<ActName, Act>> = table;
export const actNames = Object.keys(table) as ActName[];

/** The codes that an act may have, the usual one first; `addressed` tells whether the statement names whom it is to. */
export function codesOf(act: ActName, addressed: boolean): readonly Code[] {
  const { codes, request } = acts[act];
  return (addressed && request) || codes;
}

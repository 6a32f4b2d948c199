import { acts } from './act.ts';
import { eventOf } from './event.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import { sidesOf, voiceName, voiceOf, type Voice } from './side.ts';
import type { Statement } from './statement.ts';

/** The statements of one passage, in the order of the text. */
export interface Turn {
  passage: Passage;
  /** Whose turn it is. */
  voice: Voice;
  said: { statement: Statement; voice: Voice }[];
  /**
   * Where it begins, counted from 1, if each turn takes two rows: a turn of the other side begins beside the second row
   * of the one before it, any other below it. So nothing lies on anything, and all stands in the order of the text.
   */
  row: number;
}

/** Who said what, passage by passage: every statement of a release once. */
export function turnsOf(release: Release): Turn[] {
  const sides = sidesOf(release);
  const turns: Turn[] = [];
  for (const passage of allPassages(release)) {
    if (passage.statements.length === 0) continue;
    const voice = voiceOf(passage, sides);
    const before = turns.at(-1);
    const beside = typeof voice === 'number' && typeof before?.voice === 'number' && voice !== before.voice;
    const said = passage.statements.map((statement) => ({
      statement,
      voice: voiceOf({ statements: [statement] }, sides),
    }));
    turns.push({ passage, voice, said, row: before ? before.row + (beside ? 1 : 2) : 1 });
  }
  return turns;
}

/** Whether two sides, and no more, are heard: two voices. What both say in a text that is one, as a joint statement, is one. */
export function isDialogue(release: Release): boolean {
  const voices = new Set(turnsOf(release).flatMap(({ said }) => said.map(({ voice }) => voice)));
  return (
    sidesOf(release).length === 2 &&
    ((voices.has('several') && eventOf(release).happened) || (voices.has(0) && voices.has(1)))
  );
}

/** By what statements may be chosen, and the values that those of a release have. */
export interface Choice {
  name: 'side' | 'act' | 'area';
  label: string;
  options: { value: string; text: string }[];
}

/** The choices among the statements of a release: only those that leave something out. */
export function choicesOf(release: Release): Choice[] {
  const sides = sidesOf(release);
  const all = turnsOf(release).flatMap(({ said }) => said);
  const voices = [...new Set(all.map(({ voice }) => voice))];
  const actNames = [...new Set(all.map(({ statement }) => statement.act))];
  const areas = [...new Set(all.flatMap(({ statement }) => statement.areas))];
  const choices: Choice[] = [
    {
      name: 'side',
      label: 'Side',
      options: voices.map((voice) => ({ value: `${voice}`, text: voiceName(voice, sides) })),
    },
    { name: 'act', label: 'Act', options: actNames.map((act) => ({ value: act, text: acts[act].one })) },
    { name: 'area', label: 'Area', options: areas.map(({ id, name }) => ({ value: id, text: name })) },
  ];
  return choices.filter(({ options }) => options.length > 1);
}

import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../src/model/exchange.ts';
import { isPassage, type Passage } from '../../src/model/passage.ts';
import { allPassages, areasOf, type Release } from '../../src/model/release.ts';
import { sidesOf, voiceName, voiceOf, voicesOf } from '../../src/model/side.ts';
import { choicesOf, isDialogue, turnsOf } from '../../src/model/turn.ts';
import { find, withMeeting } from './fixture.ts';

/* Whose voice is heard in a release, and how its statements stand beside one another. */

const peru = find('rok-peru');
const telephone = find('telephone');
const letter = find('letter');
const joint = find('joint-statement');
const remarks = find('remarks');
const unnumbered = find('unnumbered');

describe('sides', () => {
  const names = (release: Release) =>
    sidesOf(release).map(({ party, people }) => [party?.name, ...people.map(({ name }) => name)].join(': '));

  test('are the parties, with those who held office in them on the day', () => {
    expect(names(peru)).toEqual(['Republic of Korea: Yun Byung-se', 'Peru: Eda Rivas']);
    const { between, participants } = telephone.meeting ?? expect.fail('no meeting');
    const turned = withMeeting(telephone, { between: between.toReversed(), participants: participants.slice(0, 1) });
    expect(names(turned)).toEqual(['Test Forum', 'Test Ministry: Anna Testa']);
    // Bruno Prova holds no office in the Test Forum: the order of the lists tells.
    expect(names(telephone)).toEqual(['Test Ministry: Anna Testa', 'Test Forum: Bruno Prova']);
  });

  test('are those who take part, where no parties are named; none without a meeting', () => {
    expect(names(letter)).toEqual([': Anna Testa', ': Bruno Prova']);
    expect(names(remarks)).toEqual([': Anna Testa']);
    expect(sidesOf(unnumbered)).toEqual([]);
    expect(voicesOf(allPassages(unnumbered), [])).toEqual(['release']);
  });

  test('speak in their own voice, together as several, and who is of no side through the release', () => {
    const voices = turnsOf(peru).map(({ passage, voice }) => `${passage.label} ${voice}`);
    expect(voices).toEqual(['2 0', '2.1 1', '3 0', '4 1', '4.1 0', '5 0', '6 several']);
    expect(voicesOf(allPassages(peru), sidesOf(peru))).toEqual([0, 1, 'several', 'release']);
    const statements = peru.passages.flatMap((passage) => passage.statements);
    expect(voiceOf({ statements }, [])).toBe('release');
  });

  test('that speak as organizations are heard as such', () => {
    expect(turnsOf(joint).map(({ passage, voice }) => `${passage.label} ${voice}`)).toEqual([
      '1 several',
      '2b several',
    ]);
    expect(voiceName(0, sidesOf(joint))).toBe('Test Ministry');
  });

  test('are called by those who speak for them, and the release by itself', () => {
    expect(voiceName(0, sidesOf(peru))).toBe('Yun Byung-se');
    expect(voiceName('release', sidesOf(peru))).toBe('The release');
  });

  test('may be three, and then nobody is “both”', () => {
    const third = peru.meeting?.between[0] ?? expect.fail('no party');
    const meeting = joint.meeting ?? expect.fail('no meeting');
    const three = withMeeting(joint, { between: [...meeting.between, third] });
    expect(sidesOf(three)).toHaveLength(3);
    expect(voiceName('several', sidesOf(three))).toBe('Several');
    expect(voiceName('several', sidesOf(joint))).toBe('Both');
    expect([joint, peru, three, letter, remarks, unnumbered].map(isDialogue)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    const met = withMeeting(joint, { kind: 'meeting' });
    expect([met, withMeeting(met, { between: three.meeting?.between ?? [] })].map(isDialogue)).toEqual([true, false]);
    const saidBy = (...voices: (number | string)[]): Release => {
      const kept = (passage: Passage): Passage => ({
        ...passage,
        statements: passage.statements.filter((one) => voices.includes(voiceOf({ statements: [one] }, sidesOf(peru)))),
        content: passage.content.map((part) => (isPassage(part) ? kept(part) : part)),
      });
      return { ...peru, passages: peru.passages.map(kept) };
    };
    expect([saidBy(0), saidBy(1), saidBy(0, 1), saidBy('several')].map(isDialogue)).toEqual([false, false, true, true]);
  });
});

test('turns of two sides stand beside one another, all others below', () => {
  expect(turnsOf(peru).map(({ passage, row }) => `${passage.label} ${row}`)).toEqual([
    '2 1',
    '2.1 2',
    '3 3',
    '4 4',
    '4.1 5',
    '5 7',
    '6 9',
  ]);
});

test('statements can be chosen by what not all of them have', () => {
  const choices = choicesOf(peru).map(({ name, options }) => [name, options.map(({ value }) => value).join(' ')]);
  expect(choices.slice(0, 2)).toEqual([
    ['side', '0 1 several'],
    ['act', expect.stringMatching(/^notes hopes relays welcomes plans asks agrees$/)],
  ]);
  const [, , areas] = choicesOf(peru);
  const said = new Set(statementsOf(peru).flatMap(({ statement }) => statement.areas));
  expect(areas?.options.map(({ value }) => value)).toEqual([...said].map(({ id }) => id));
  expect(areasOf(peru)).toEqual(expect.arrayContaining([...said]));
  expect(choicesOf(remarks)).toEqual([]);
});

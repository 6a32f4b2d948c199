import { expect, test } from 'vitest';
import { actNames, acts, events } from '../../src/model/act.ts';
import { accountOf, exchangesOf, isRequest, outcomesOf, statementsOf } from '../../src/model/exchange.ts';
import { hasStatements, type Release } from '../../src/model/release.ts';
import { speakersOf, verbOf } from '../../src/model/statement.ts';
import { find } from './fixture.ts';

const release = find('rok-peru');

test('asked and answered: every request once, with its answers or with none recorded', () => {
  expect(
    exchangesOf(release).map(({ request, answers, outcome }) => ({
      request: `${request.passage.label}: ${speakersOf(request.statement)} to ${request.statement.to.map(({ name }) => name).join()}`,
      answers: answers.map(({ passage, statement }) => `${passage.label}: ${statement.quote.slice(0, 30)}`),
      outcome,
    })),
  ).toEqual([
    {
      request: '4: Eda Rivas to Republic of Korea',
      answers: [
        '4.1: to share its development exper',
        '4.1: its education program for Peru',
        '4.1: the establishment of a center ',
      ],
      outcome: 'spoken to',
    },
    { request: '5: Yun Byung-se to Peru', answers: [], outcome: 'no answer recorded' },
  ]);
});

test('an answer that agrees accepts, one that declines declines, whatever else is said', () => {
  const [first] = exchangesOf(release);
  const answer = first?.answers[1]?.statement ?? expect.fail('no answer');
  const { act } = answer;
  for (const [other, outcome] of [
    ['agrees', 'accepted'],
    ['declines', 'declined'],
  ] as const) {
    answer.act = other;
    expect(exchangesOf(release)[0]?.outcome).toBe(outcome);
  }
  answer.act = act;
});

test('a release has statements if a passage of it has', () => {
  const without = find('unnumbered');
  expect([release, without].map(hasStatements)).toEqual([true, false]);
});

test('a statement has the verb of its number of speakers', () => {
  const of6 = statementsOf(release).filter(({ passage }) => passage.label === '6');
  expect(of6.map(({ statement }) => `${speakersOf(statement)} ${verbOf(statement)}`)).toEqual([
    'Yun Byung-se and Eda Rivas welcome',
    'Yun Byung-se and Eda Rivas agree to',
  ]);
  const [request] = exchangesOf(release).slice(1);
  expect(request && verbOf(request.request.statement)).toBe('asks for');
});

test('a statement has the code of its act, of its being addressed, or of the editor', () => {
  const codes = statementsOf(release).map(({ passage, statement }) => [passage.label, statement.act, statement.code]);
  expect(codes).toEqual(
    expect.arrayContaining([
      ['2', 'hopes', '010'],
      ['2.1', 'relays', '010'],
      ['4', 'hopes', '020'],
      ['5', 'asks', '0211'],
    ]),
  );
});

test('every act has two verbs of its own and codes of the table', () => {
  const verbs = actNames.flatMap((name) => [acts[name].one, acts[name].several]);
  expect(new Set(verbs).size).toBe(verbs.length);
  for (const { codes } of Object.values(acts)) expect(Object.keys(events)).toEqual(expect.arrayContaining([...codes]));
});

test('who asks requests something of whomever; a hope does of the one addressed', () => {
  const to = release.meeting?.between ?? [];
  expect(isRequest({ act: 'asks', to: [] })).toBe(true);
  expect([[], to].map((addressed) => isRequest({ act: 'hopes', to: addressed }))).toEqual([false, true]);
});

test('the account of what was asked has what no request was answered by apart', () => {
  const shape = (release: Release) => {
    const { exchanges, offers, agreements } = accountOf(release);
    return [exchanges.map(({ answers, outcome }) => `${answers.length} ${outcome}`), offers.length, agreements.length];
  };
  expect(shape(release)).toEqual([['3 spoken to', '0 no answer recorded'], 0, 1]);
  const telephone = find('telephone');
  expect(shape(telephone)).toEqual([['1 declined'], 0, 1]);
  expect(shape(find('unnumbered'))).toEqual([[], 0, 0]);

  // An agreement that answers a request is its answer, and told once.
  const other = structuredClone(telephone);
  const answer = statementsOf(other)[1]?.statement ?? expect.fail('no statements');
  answer.act = 'agrees';
  expect(shape(other)).toEqual([['1 accepted'], 0, 1]);
  answer.answers = undefined;
  for (const offer of ['offers', 'plans'] as const) {
    answer.act = offer;
    expect(shape(other)).toEqual([['0 no answer recorded'], 1, 1]);
  }
});

test('what came of answers in one passage is told once', () => {
  const [first] = accountOf(structuredClone(release)).exchanges;
  const passage = first?.answers[0]?.passage ?? expect.fail('no answer');
  const note = { kind: 'outcome' as const, text: [], sources: [] };
  passage.notes.push(note);
  expect(outcomesOf(first?.answers ?? [])).toEqual([{ passage, note }]);
});

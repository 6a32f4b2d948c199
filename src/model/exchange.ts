import { acts } from './act.ts';
import type { Note } from './note.ts';
import type { Passage } from './passage.ts';
import { allPassages, type Release } from './release.ts';
import type { Statement } from './statement.ts';

/** A statement and the passage that has its words. */
export interface Said {
  passage: Passage;
  statement: Statement;
}

/** A request and what the release records as its answer. */
export interface Exchange {
  request: Said;
  /** In the order of the text; none where the release records no answer, whatever was said in the room. */
  answers: Said[];
  /** What became of it, as far as the release tells: a plan, for one, speaks to a request and accepts nothing. */
  outcome: 'accepted' | 'declined' | 'spoken to' | 'no answer recorded';
}

/** What a release says was asked, offered and agreed: each such statement once, an answer with its request. */
export interface Account {
  exchanges: Exchange[];
  /** Offers and plans that answer no request. */
  offers: Said[];
  agreements: Said[];
}

/** Every statement of a release, in the order of its text. */
export function statementsOf(release: Release): Said[] {
  return allPassages(release).flatMap((passage) => passage.statements.map((statement) => ({ passage, statement })));
}

/** Whether a statement requests something: it asks, or addresses a hope to someone. */
export function isRequest({ act, to }: Pick<Statement, 'act' | 'to'>): boolean {
  return act === 'asks' || (acts[act].request !== undefined && to.length > 0);
}

/** Asked and answered: every request of a release with its answers, in the order of the text. */
export function exchangesOf(release: Release): Exchange[] {
  const all = statementsOf(release);
  return all
    .filter(({ statement }) => isRequest(statement))
    .map((request) => {
      const answers = all.filter(({ statement }) => statement.answers === request.statement);
      const [verdict] = answers.flatMap(({ statement }) => acts[statement.act].answer ?? []);
      return { request, answers, outcome: verdict ?? (answers.length > 0 ? 'spoken to' : 'no answer recorded') };
    });
}

/** The account of a release; who only says what is so, hopes or thanks has no part in it. */
export function accountOf(release: Release): Account {
  const exchanges = exchangesOf(release);
  const told = new Set(
    exchanges.flatMap(({ request, answers }) => [request, ...answers]).map((said) => said.statement),
  );
  const rest = statementsOf(release).filter(({ statement }) => !told.has(statement));
  return {
    exchanges,
    offers: rest.filter(({ statement }) => statement.act === 'offers' || statement.act === 'plans'),
    agreements: rest.filter(({ statement }) => statement.act === 'agrees'),
  };
}

/** What notes add of how it went on, each once, in the order of the text. */
export function outcomesOf(said: readonly Said[]): { passage: Passage; note: Note }[] {
  return [...new Set(said.map(({ passage }) => passage))].flatMap((passage) =>
    passage.notes.filter(({ kind }) => kind === 'outcome').map((note) => ({ passage, note })),
  );
}

import { acts } from './act.ts';
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

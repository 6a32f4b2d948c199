import { acts, codesOf, events, type ActName, type Code } from './act.ts';
import type { Area } from './area.ts';
import { fieldName, type Document } from './document.ts';
import type { Entity } from './entity.ts';
import type { Mistake } from './mistake.ts';
import { suggest } from './nearest.ts';
import type { Passage } from './passage.ts';
import type { ReleaseData } from './schema/release.ts';
import type { Place, Subjects } from './subjects.ts';

/** Who said what, in the exact words of one passage. */
export interface Statement {
  /** What other statements of the release call it; most need no name. */
  id?: string | undefined;
  speakers: Entity[];
  act: ActName;
  /** An exact substring of the passage's text. */
  quote: string;
  /** Whom it addresses. */
  to: Entity[];
  /** Whose words it gives, or on whose behalf it is said. */
  for: Entity[];
  /** The statement of the same release that it answers. */
  answers?: Statement | undefined;
  /** What kind of event it is (CAMEO); none where words are passed on and the editor named none. */
  code?: Code | undefined;
  areas: Area[];
}

/** The verb between its speakers and its words: “asks for”, and of several speakers “ask for”. */
export function verbOf({ act, speakers }: Pick<Statement, 'act' | 'speakers'>): string {
  return acts[act][speakers.length > 1 ? 'several' : 'one'];
}

/** The names of its speakers: “Yun Byung-se and Eda Rivas”. */
export function speakersOf({ speakers }: Pick<Statement, 'speakers'>): string {
  return names.format(speakers.map(({ name }) => name));
}

const names = new Intl.ListFormat('en-GB');

/**
 * Reads the statements of a release's front matter into their passages, which `find` gives by id and field. A quotation
 * that its passage has not, a code that the act does not permit and an answer to nothing are mistakes.
 */
export function readStatements(
  document: Document<ReleaseData>,
  find: (id: string, field: readonly PropertyKey[]) => Passage | undefined,
  subjects: Subjects,
  mistakes: Mistake[],
): void {
  const { data, path, lineOf } = document;
  const tell = (field: PropertyKey[], mistake: Pick<Mistake, 'problem' | 'expected' | 'mend'>) =>
    mistakes.push({ file: path, line: lineOf(field), field: fieldName(field), ...mistake });
  const byId = new Map<string, Statement>();

  const read = data.statements.map((entry, index): Statement => {
    const at = (name: string) => ['statements', index, name];
    const each = (name: 'speakers' | 'to' | 'for') =>
      subjects.each(entry[name], { document, field: at(name) }, (id, place) => subjects.party(id, place));
    const passage = find(entry.passage, at('passage'));
    if (passage && !passage.text.includes(entry.quote)) {
      mistakes.push(notInPassage(passage, entry.quote, document, at('quote')));
    }
    const codes = codesOf(entry.act, entry.to.length > 0);
    if (entry.code && codes.length > 0 && !codes.includes(entry.code)) {
      tell(at('code'), {
        problem: `“${entry.act}” cannot be ${entry.code} (${events[entry.code]}).`,
        expected: `one of ${codes.map((code) => `"${code}" (${events[code]})`).join(', ')}.`,
        mend: 'Change the code or the act; without a code the first of them is meant.',
      });
    }
    const statement: Statement = {
      id: entry.id,
      speakers: each('speakers'),
      act: entry.act,
      quote: entry.quote,
      to: each('to'),
      for: each('for'),
      code: entry.code ?? codes[0],
      areas: subjects.each(entry.areas, { document, field: at('areas') } satisfies Place, subjects.area),
    };
    if (entry.id && byId.has(entry.id)) {
      tell(at('id'), {
        problem: `two statements are called “${entry.id}”.`,
        expected: 'a name of its own for each statement that another answers.',
        mend: 'Rename one of them.',
      });
    }
    if (entry.id) byId.set(entry.id, statement);
    passage?.statements.push(statement);
    return statement;
  });

  data.statements.forEach(({ answers }, index) => {
    const own = read[index];
    if (answers === undefined || !own) return;
    const answered = byId.get(answers);
    if (answered && answered !== own) own.answers = answered;
    else {
      tell(['statements', index, 'answers'], {
        problem: answered ? 'the statement answers itself.' : `no statement of the release is called “${answers}”.`,
        expected: 'the “id” of another statement of the release.',
        mend: suggest(answers, [...byId.keys()]),
      });
    }
  });
}

/** The mistake of a quotation whose words its passage has not. */
export function notInPassage(
  { label, text }: Passage,
  quote: string,
  { path, lineOf }: Pick<Document<unknown>, 'path' | 'lineOf'>,
  field: PropertyKey[],
): Mistake {
  return {
    file: path,
    line: lineOf(field),
    field: fieldName(field),
    problem: `“${quote}” is not in ¶${label}.`,
    expected: `words of ¶${label}, exactly: “${text}”`,
    mend: 'Copy the words from the passage, or name the passage that has them.',
  };
}

import type { Element } from 'xast';
import { x } from 'xastscript';
import { acts, events, type ActName } from '../../model/act.ts';
import type { Entity } from '../../model/entity.ts';
import { statementsOf } from '../../model/exchange.ts';
import type { Release } from '../../model/release.ts';
import { lines, subjectId } from './element.ts';

/** The acts that a release's statements are, to which they point, or nothing where it has none. */
export function actsElement(release: Release): Element[] {
  const used = [...new Set(statementsOf(release).map(({ statement }) => statement.act))];
  return used.length === 0 ? [] : [lines('classDecl', {}, [lines('taxonomy', {}, used.map(actElement))])];
}

function actElement(act: ActName): Element {
  return lines('category', { 'xml:id': actId(act) }, [x('catDesc', `${act}: ${acts[act].means}`)]);
}

/** Who said what to whom, each in the exact words of the passage that it corresponds to; and which answers which. */
export function statementElements(release: Release): Element[] {
  const all = statementsOf(release);
  const idOf = new Map(all.map(({ statement }, index) => [statement, `statement.${index + 1}`]));
  const said = all.map(({ passage, statement }) => {
    const { speakers, to, act, code, quote } = statement;
    return lines('item', {}, [
      x(
        'said',
        {
          'xml:id': idOf.get(statement),
          'xml:lang': release.language,
          direct: 'false',
          who: pointers(speakers),
          toWhom: pointers(to),
          ana: `#${actId(act)}`,
          corresp: `#${passage.id}`,
        },
        quote,
      ),
      ...statement.for.map((one) => x('note', { type: 'for' }, [x('name', { ref: pointers([one]) }, one.name)])),
      ...(code ? [x('note', { type: 'CAMEO' }, `${code} ${events[code]}`)] : []),
    ]);
  });
  const answers = all.flatMap(({ statement }) =>
    statement.answers ? [x('link', { target: `#${idOf.get(statement)} #${idOf.get(statement.answers)}` })] : [],
  );
  return [
    ...(said.length > 0 ? [lines('list', { type: 'statements' }, said)] : []),
    ...(answers.length > 0 ? [lines('linkGrp', { type: 'answers' }, answers)] : []),
  ];
}

/** Those whom the statements of a release name besides its text: their entries have to be there. */
export function partiesOf(release: Release): Entity[] {
  return statementsOf(release).flatMap(({ statement }) => [...statement.speakers, ...statement.to, ...statement.for]);
}

function actId(act: ActName): string {
  return `act.${act}`;
}

function pointers(entities: readonly Entity[]): string | null {
  return entities.map((entity) => `#${subjectId(entity)}`).join(' ') || null;
}

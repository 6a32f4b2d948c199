import type { Element } from 'xast';
import { x, type Attributes } from 'xastscript';
import { inWords } from '../../model/date.ts';
import type { SourceLink } from '../../model/fact.ts';
import type { Subject } from '../../model/subjects.ts';

/** An element whose children stand on lines of their own, between which white space counts for nothing. */
export function lines(name: string, attributes: Attributes, children: readonly Element[]): Element {
  return x(
    name,
    attributes,
    '\n',
    children.flatMap((child) => [child, '\n']),
  );
}

/**
 * The xml:id of what passages name. The kind before it makes it a name (an id may begin with a digit, which XML
 * forbids) and, by the full stop, none of the passages’ (`p2-1`).
 */
export function subjectId({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `${kind}.${id}`;
}

/** A date as far as it is known, for machines and in words. */
export function dateElement(date: string, attributes: Attributes = {}): Element {
  return x('date', { ...attributes, when: date }, inWords(date));
}

/** The editor’s words with their sources. */
export function noteElement(
  attributes: Attributes,
  words: readonly Element[],
  sources: readonly SourceLink[] = [],
): Element {
  // In brackets, because xastscript takes a lone element for attributes.
  const read = sources.map(({ name, url }) => x('bibl', [x('ref', { target: url }, name)]));
  return lines('note', { ...attributes, resp: '#editor' }, [...words, ...read]);
}

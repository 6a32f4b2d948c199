import type { Element } from 'xast';
import { x } from 'xastscript';
import { absolute, subjectAddress } from '../../addresses.ts';
import type { Entity } from '../../model/entity.ts';
import { linkedEntities } from '../../model/link.ts';
import type { Note } from '../../model/note.ts';
import { ownBlocks } from '../../model/passage.ts';
import { allPassages, type Release } from '../../model/release.ts';
import { blockElement, nameTags } from './block.ts';
import { lines, noteElement, subjectId } from './element.ts';
import { partiesOf, statementElements } from './statements.ts';

/** What the edition adds to the text and keeps apart from it: those it names, titles of passages, notes, who said what. */
export function standOffElement(release: Release): Element {
  const named = namedBy(release);
  const entries = (kind: Entity['kind'], name: string) =>
    named.filter((entity) => entity.kind === kind).map((entity) => entityElement(name, entity));
  const lists = [
    { name: 'listPerson', entries: entries('people', 'person') },
    { name: 'listOrg', entries: entries('organizations', 'org') },
    { name: 'list', type: 'terms', entries: entries('glossary', 'item') },
    { name: 'list', type: 'notes', entries: notesOf(release).map((note) => lines('item', {}, [note])) },
  ];
  return lines('standOff', { 'xml:lang': 'en' }, [
    ...lists
      .filter((list) => list.entries.length > 0)
      .map((list) => lines(list.name, { type: list.type }, list.entries)),
    ...statementElements(release),
  ]);
}

/** The entities that anything of the export points to, each once: publisher, those who met, and all that is named. */
export function namedBy(release: Release): Entity[] {
  const { publisher, meeting, signature } = release;
  const blocks = allPassages(release).flatMap((passage) => [
    ...passage.headings,
    ...ownBlocks(passage),
    ...passage.notes.flatMap(({ text }) => text),
  ]);
  blocks.push(...release.notes.flatMap(({ text }) => text));
  const met = [...(meeting?.between ?? []), ...(meeting?.participants ?? [])];
  return [...new Set([publisher, ...met, ...linkedEntities([...blocks, ...signature]), ...partiesOf(release)])];
}

function entityElement(name: string, entity: Entity): Element {
  const tag = nameTags[entity.kind];
  return lines(name, { 'xml:id': subjectId(entity) }, [
    x(tag, entity.name),
    ...Object.entries(entity.names).flatMap(([language, names]) =>
      names.map((other) => x(tag, { 'xml:lang': language }, other)),
    ),
    ...entity.acronyms.map((acronym) => x(tag, { type: 'acronym' }, acronym)),
    x('idno', { type: 'URL' }, absolute(subjectAddress(entity))),
  ]);
}

/** The editor’s notes on the release, titles of passages and notes on them. */
function notesOf(release: Release): Element[] {
  const element = ({ kind, text, sources }: Note, target: string | null) =>
    noteElement({ type: kind.replace(' ', '-'), target }, text.map(blockElement), sources);
  return [
    ...release.notes.map((note) => element(note, null)),
    ...allPassages(release).flatMap(({ id, title, notes }) => [
      ...(title ? [noteElement({ type: 'title', target: `#${id}` }, [x('p', title)])] : []),
      ...notes.map((note) => element(note, `#${id}`)),
    ]),
  ];
}

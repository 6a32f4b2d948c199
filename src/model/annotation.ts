import { fieldName, type Document } from './document.ts';
import { linkedEntities, readLinked } from './link.ts';
import type { Mistake } from './mistake.ts';
import type { Note } from './note.ts';
import { suggest } from './nearest.ts';
import { ownBlocks, withSubpoints, type Passage } from './passage.ts';
import type { ReleaseData } from './schema/release.ts';
import { notInPassage, readStatements } from './statement.ts';
import type { Subjects } from './subjects.ts';

/**
 * Gives each passage its mentions and what the front matter says of it; adds what is wrong to `mistakes`. Gives the
 * notes on the release as a whole.
 */
export function annotate(
  document: Document<ReleaseData>,
  passages: readonly Passage[],
  subjects: Subjects,
  mistakes: Mistake[],
): Note[] {
  const { data, path, lineOf } = document;
  const all = new Map(passages.flatMap(withSubpoints).map((passage) => [passage.id, passage]));
  const find = (id: string, field: readonly PropertyKey[]) => {
    const passage = all.get(id);
    if (!passage) {
      mistakes.push({
        file: path,
        line: lineOf(field),
        field: fieldName(field),
        problem: `the release has no passage “${id}”.`,
        expected: 'the id of a passage, as in its address.',
        mend: suggest(id, [...all.keys()]),
      });
    }
    return passage;
  };

  for (const passage of all.values()) {
    passage.mentions = linkedEntities(ownBlocks(passage));
  }
  for (const [id, { title, areas }] of Object.entries(data.passages)) {
    const field = ['passages', id];
    const passage = find(id, field);
    if (!passage) continue;
    passage.title = title;
    passage.areas = subjects.each(areas, { document, field: [...field, 'areas'] }, subjects.area);
  }
  const onRelease: Note[] = [];
  data.notes.forEach((note, index) => {
    const text = readLinked(note.text, { path, line: lineOf(['notes', index, 'text']) }, subjects, mistakes);
    const read: Note = { kind: note.kind, text, sources: note.sources };
    if (note.passage === undefined) onRelease.push(read);
    else find(note.passage, ['notes', index, 'passage'])?.notes.push(read);
  });
  readStatements(document, find, subjects, mistakes);
  data.dated.forEach(({ passage: id, ...dated }, index) => {
    const passage = find(id, ['dated', index, 'passage']);
    if (passage && !passage.text.includes(dated.quote)) {
      mistakes.push(notInPassage(passage, dated.quote, document, ['dated', index, 'quote']));
    }
    if (dated.contradicts) subjects.any(dated.contradicts, { document, field: ['dated', index, 'contradicts'] });
    passage?.dated.push(dated);
  });
  return onRelease;
}

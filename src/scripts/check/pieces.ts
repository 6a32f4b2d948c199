import type { Place } from './place.ts';
import type { Part } from './release.ts';

/** A piece of a passage as it is shown: beside the quotation, the same in both, or in one of them alone. */
export interface Piece {
  kind: 'around' | 'same' | 'quoted' | 'source';
  text: string;
}

/** The parts of a release that a quotation touches, whole, with what it has and lacks drawn in. */
export function drawn(place: Place): { part: Part; pieces: Piece[] }[] {
  return place.release.parts
    .map((part) => ({ part, pieces: piecesOf(part, place) }))
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'around'));
}

function piecesOf({ start, end }: Part, { release: { text }, theirs: [from, to], edits }: Place): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (kind: Piece['kind'], until: number) => {
    const stretch = text.slice(at, Math.min(until, end));
    if (stretch) pieces.push({ kind, text: stretch });
    at += stretch.length;
  };
  add('around', from);
  for (const edit of edits) {
    add('same', edit.from);
    if (edit.quoted?.trim() && edit.from >= start && edit.from <= end) {
      if (/^\s/.test(edit.quoted) && /\S$/.test(text.slice(start, at))) pieces.push({ kind: 'same', text: ' ' });
      pieces.push({ kind: 'quoted', text: edit.quoted.trim() });
      if (edit.to > edit.from) pieces.push({ kind: 'same', text: ' ' });
    }
    add(edit.quoted === undefined ? 'around' : 'source', edit.to);
  }
  add('same', to);
  add('around', end);
  return pieces;
}

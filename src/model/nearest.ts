import { closest } from 'fastest-levenshtein';

/** “Did you mean …?” for a mistyped name, or the whole list where it is short, or a pointer to where names come from. */
export function suggest(wrong: string, known: readonly string[]): string {
  if (known.length === 0) return 'There is none yet.';
  const list = known.length <= 12 ? ` Known: ${[...known].sort().join(', ')}.` : '';
  return `Did you mean “${closest(wrong, known)}”?${list}`;
}

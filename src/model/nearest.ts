import { closest, distance } from 'fastest-levenshtein';

/** “Did you mean …?” for a mistyped name, of which half the letters or a part are right, and the whole list where it is short. */
export function suggest(wrong: string, known: readonly string[]): string {
  if (known.length === 0) return 'There is none yet.';
  const list = known.length <= 12 ? ` Known: ${[...known].sort().join(', ')}.` : '';
  const whole = known.find((name) => wrong.length > 2 && name.includes(wrong));
  const nearest = whole ?? closest(wrong, known);
  const isNear = whole !== undefined || 2 * distance(wrong, nearest) <= Math.max(wrong.length, nearest.length);
  return `${isNear ? `Did you mean “${nearest}”?` : 'Name one that is there.'}${list}`;
}

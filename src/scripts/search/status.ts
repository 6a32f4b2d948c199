import { counted } from '../../model/count.ts';
import type { Query } from './query.ts';
import type { Results } from './results.ts';

/** What a search found, in a sentence: how many, of which words, and without which. */
export function statusOf(query: Query, { count, together, missing }: Results): string {
  const words = query.words.trim();
  const absent = missing.map(({ word }) => `“${word}”`).join(', ');
  const without = absent ? `, without ${absent}, which no text here has` : '';
  if (count === 0) return `No result${words ? ` for ${words}` : ''}. Try other words, or one of the names below.`;
  if (!together) {
    const most = count === 1 ? '1 has most of them' : `${count} have most of them`;
    return `No passage has all the words of ${words}; ${most}${without}.`;
  }
  const number = counted(count, 'result');
  return words ? `${number} for ${words}${without}` : number;
}

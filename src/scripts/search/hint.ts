import { languageOfScript } from '../../model/language.ts';
import { writeQuery, type Query } from './query.ts';
import type { Results } from './results.ts';

/** The query with the nearest words that there are, where words are missing and each has one. */
export function betterQuery(query: Query, missing: Results['missing']): Query | undefined {
  if (missing.length === 0 || missing.some(({ nearest }) => !nearest)) return undefined;
  return {
    ...query,
    words: missing.reduce((words, { word, nearest }) => words.replace(word, nearest ?? word), query.words),
  };
}

/** A link to a query, as its words. */
export function linkTo(query: Query): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = writeQuery(query, location.href);
  link.append(...query.words.split(/(?<=\s)/).map(inLanguage));
  return link;
}

/** A word, said to be of its language where its letters tell one. */
function inLanguage(word: string): Node {
  const lang = languageOfScript(word);
  if (lang === 'und') return document.createTextNode(word);
  const span = document.createElement('span');
  span.lang = lang;
  span.textContent = word;
  return span;
}

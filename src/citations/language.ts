import { foreign } from '../model/language.ts';
import type { Release } from '../model/release.ts';

/** What a style may print for another: quotation marks within quotation marks, and signs as HTML has them. */
const altered = /["'“”‘’«»&<>]+/;
const anySign = `(?:["'“”‘’«»]|&[#\\w]+;)+`;

/**
 * A text that cites a release, as HTML in which the release’s own words, its title and what it calls itself, are said to
 * be of its language. Words that a style has altered stay as they are.
 */
export function sayLanguage(html: string, { title, genre, language }: Release): string {
  const lang = foreign(language);
  if (!lang) return html;
  const words = [title, genre].map((text) => text.split(altered).map(RegExp.escape).join(anySign));
  const whole = new RegExp(`(?<![\\p{L}\\p{N}/-])(?:${words.join('|')})(?![\\p{L}\\p{N}/-])`, 'giu');
  return html.replace(whole, `<span lang="${lang}">$&</span>`);
}

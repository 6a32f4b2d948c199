/**
 * Scripts that put no spaces between words or, as Hangul, not between all, as in the brackets of a regular expression.
 * The mark ー of long vowels belongs to two of them, and so to neither. Also used in the browser.
 */
export const unspaced = `${['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('')}\\u30fc\\uff70`;

import { franc } from 'franc-min';
import { languageName, languageOf } from '../model/language.ts';
import { chineseOf } from './chinese.ts';

/** The language of a text (BCP 47), as its letters and their sequences tell; nothing where they tell none. */
export function languageIn(text: string): string | undefined {
  const found = franc(text, { minLength: 5 });
  // The canonical tag is the short one: “es” for “spa”.
  const [tag] = found === 'und' || !isIn(found, text) ? [] : Intl.getCanonicalLocales(found);
  const language = tag ?? languageOf(text, '');
  if (language === 'zh') return chineseOf(text);
  return language && languageName(language) ? language : undefined;
}

/** Whether a text can be of a language by its letters: of a script that it does not know, franc weighs the Latin ones among them. */
function isIn(language: string, text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return new Intl.Locale(language).maximize().script !== 'Latn' || 2 * count(/\p{sc=Latin}/gu) >= count(/\p{L}/gu);
}

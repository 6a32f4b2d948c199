import { franc } from 'franc-min';
import { languageName, languageOf } from '../model/language.ts';
import { chineseOf } from './chinese.ts';

/** The language of a text (BCP 47), as its letters and their sequences tell; nothing where they tell none. */
export function languageIn(text: string): string | undefined {
  const found = franc(text, { minLength: 5 });
  // The canonical tag is the short one: “es” for “spa”.
  const [tag] = found === 'und' ? [] : Intl.getCanonicalLocales(found);
  const language = tag ?? languageOf(text, '');
  if (language === 'zh') return chineseOf(text);
  return language && languageName(language) ? language : undefined;
}

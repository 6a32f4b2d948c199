/** The language in which the editor writes, and every page’s own (BCP 47). */
export const ownLanguage = 'en';

/** The tag of a language, where it is not the edition’s own. */
export function foreign(tag: string): string | undefined {
  return tag === ownLanguage ? undefined : tag;
}

/** Scripts, by their codes (ISO 15924), whose lines run from right to left. */
const fromRight = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The languages asked for, with whether they run so: pages ask for each element that says its language. */
const known = new Map<string, boolean>();

/** Which way the lines of a language run, as HTML has it in `dir`; nothing where they run as the edition’s own. */
export function directionOf(tag: string): 'rtl' | undefined {
  const isFromRight = known.get(tag) ?? fromRight.has(new Intl.Locale(tag).maximize().script ?? '');
  known.set(tag, isFromRight);
  return isFromRight ? 'rtl' : undefined;
}

/** A language with the territory that it is most spoken in, as Open Graph names locales: `ko_KR`, of `zh-Hant` `zh_TW`. */
export function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return [language, region].filter(Boolean).join('_');
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language by its tag (BCP 47): “Korean”, of `zh-Hant` “Traditional Chinese”; none of no language. */
export function languageName(tag: string): string | undefined {
  try {
    return names.of(tag);
  } catch {
    return undefined;
  }
}

/** Scripts that one language alone is written in today. */
const ofScript = {
  ko: /\p{Script=Hangul}/u,
  ja: /\p{Script=Hiragana}|\p{Script=Katakana}/u,
  th: /\p{Script=Thai}/u,
  he: /\p{Script=Hebrew}/u,
};

/** The language of words in another script than the edition’s own as far as their letters tell; of Han, that it is Han. */
export function languageOfScript(words: string): string {
  return languageOf(words, /\p{sc=Han}/u.test(words) ? 'und-Hani' : 'und');
}

/** The language of a line of a web page, as far as its letters tell; else that of the release. */
export function languageOf(line: string, release: string): string {
  return Object.entries(ofScript).find(([, script]) => script.test(line))?.[0] ?? release;
}

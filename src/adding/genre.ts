/** What ministries call a press release in their languages. */
const pressRelease: Record<string, string> = {
  ar: 'بيان صحفي',
  de: 'Pressemitteilung',
  es: 'Comunicado de prensa',
  fr: 'Communiqué de presse',
  he: 'הודעה לעיתונות',
  it: 'Comunicato stampa',
  ja: '報道発表',
  ko: '보도자료',
  nl: 'Persbericht',
  pl: 'Komunikat prasowy',
  pt: 'Comunicado de imprensa',
  ru: 'Пресс-релиз',
  tr: 'Basın açıklaması',
  uk: 'Пресреліз',
  'zh-Hans': '新闻稿',
  'zh-Hant': '新聞稿',
};

export const usualGenres = Object.values(pressRelease);

/** The name of the genre in the language of a release, until its editor says what the publisher calls it. */
export function usualGenre(language: string): string {
  return pressRelease[language] ?? 'Press release';
}

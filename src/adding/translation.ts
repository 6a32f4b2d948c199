/** Marks of translations and what they mean. */
const marks: [RegExp, string][] = [
  [
    /unofficial translation|traducción no oficial|traduction non officielle|nichtamtliche übersetzung|tradução não oficial|비공식 ?번역/iu,
    'Unofficial translation',
  ],
  [
    /courtesy translation|traducción de cortesía|traduction de courtoisie|höflichkeitsübersetzung/iu,
    'Courtesy translation',
  ],
  [
    /provisional translation|tentative translation|traducción provisional|traduction provisoire|仮訳/iu,
    'Provisional translation',
  ],
];

/** What a line says that is the mark of a translation; nothing where it is none. */
export function statusOf(line: string): string | undefined {
  return line.length > 80 ? undefined : marks.find(([mark]) => mark.test(line))?.[1];
}

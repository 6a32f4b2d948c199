import { fold } from '../model/fold.ts';
import { inPlainDigits } from '../model/number.ts';
import { day } from '../model/schema/date.ts';

/** Languages whose names of months and days are known besides the text's own. */
const languages = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'ar', 'ar-SY', 'ar-MA', 'he'];
/** First years of the eras of Japan and Taiwan, less one. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911 };

/** The names of months, folded and without stops, as they stand alone and beside a day, with their numbers. */
const months = new Map(
  languages.flatMap((language) =>
    [{ month: 'long' } as const, { month: 'short' } as const, { month: 'long', day: 'numeric' } as const].flatMap(
      (form) => {
        const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index): [string, number] => {
          const month = format.formatToParts(Date.UTC(2000, index)).find(({ type }) => type === 'month');
          return [fold(month?.value ?? '').replace('.', ''), index + 1];
        });
      },
    ),
  ),
);

const weekdays = new Set(
  languages.flatMap((language) =>
    Array.from({ length: 7 }, (_, index) =>
      fold(
        new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, 0, index + 1)),
      ).split(' '),
    ).flat(),
  ),
);

/** Hebrew writes “in” before the name, in one word. */
const month = String.raw`ב?(?<month>\p{L}{3,})\.?`;
const forms = [
  // Not within the number of a document: “1101-06-06-2024”.
  /(?<![-./\d])(?<year>\d{4})\s?[-./]\s?(?<number>\d{1,2})\s?[-./]\s?(?<day>\d{1,2})(?!\d|[-./]\d{3,4}(?![-./\d]))\.?/u,
  // With stops the day is first wherever the year is last.
  /(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.\s?(?<year>\d{4})/u,
  /(?<era>令和|平成|昭和|民國)?(?<year>\d{1,4}|元)[年년]\s?(?<number>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일]/u,
  new RegExp(
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?${month},?\s(?:del?\s)?(?<year>\d{4})`,
    'u',
  ),
  new RegExp(String.raw`${month}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})`, 'u'),
];

/** A day that a text names with its year, and the words that name it. “05/06/2019” is none: which is the month? */
export function dayIn(text: string): { date: string; words: string } | undefined {
  const plain = inPlainDigits(text);
  for (const form of forms) {
    const match = form.exec(plain);
    if (!match?.groups) continue;
    const { year = '', era, number, day: dayOfMonth = '' } = match.groups;
    const inYear = (era ? (eras[era] ?? 0) : 0) + (year === '元' ? 1 : Number(year));
    const inMonth = number ?? months.get(fold(match.groups['month'] ?? '')) ?? '';
    const date = [String(inYear).padStart(4, '0'), String(inMonth).padStart(2, '0'), dayOfMonth.padStart(2, '0')].join(
      '-',
    );
    if (inYear > 1000 && day.safeParse(date).success) return { date, words: match[0] };
  }
  return undefined;
}

/** Whether a word is the name of a month or of a day of the week. */
export function isOfCalendar(word: string): boolean {
  const name = fold(word).replace('.', '');
  return months.has(name) || weekdays.has(name);
}

/** What follows the day that a line begins with, as “June 7, 2024 - Ottawa” does; nothing where it begins with none. */
export function afterDay(text: string): string | undefined {
  const day = dayIn(text)?.words;
  return day !== undefined && text.startsWith(day) ? text.slice(day.length) : undefined;
}

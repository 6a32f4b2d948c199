import type { Edition } from './edition.ts';
import { eventKinds } from './event.ts';
import { foreign } from './language.ts';
import { dayOf } from './release.ts';

/** What the edition holds, in a sentence made of its data: “One press release, on a meeting of 2013.” */
export function holdings({ releases }: Pick<Edition, 'releases'>): string {
  const years = releases.map((release) => dayOf(release).slice(0, 4)).filter(Boolean);
  const [newest, oldest] = [years[0], years.at(-1)];
  const span = newest === oldest ? newest : `${oldest} to ${newest}`;
  const [only] = releases;
  if (!only) return 'It holds no release yet.';
  if (releases.length === 1) {
    // “one 報道発表”, “one remarks”: what is in another language, or may be a plural, is no word of this sentence.
    const genre = foreign(only.language) || only.genre.endsWith('s') ? 'release' : only.genre.toLowerCase();
    const { ofYear } = eventKinds[only.meeting?.kind ?? 'statement'];
    return `It holds one ${genre}${span ? `, ${ofYear} ${span}` : ''}.`;
  }
  const publishers = new Set(releases.map(({ publisher }) => publisher)).size;
  const by = publishers === 1 ? 'one publisher' : `${publishers} publishers`;
  return `It holds ${releases.length.toLocaleString('en')} releases of ${by}${span ? `, ${span}` : ''}.`;
}

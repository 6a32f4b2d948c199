import type { Edition } from './edition.ts';
import { dayOf } from './release.ts';

/** What the edition holds, in a sentence made of its data: “One press release, on a meeting of 2013.” */
export function holdings({ releases }: Pick<Edition, 'releases'>): string {
  const years = releases.map((release) => dayOf(release).slice(0, 4)).filter(Boolean);
  const [newest, oldest] = [years[0], years.at(-1)];
  const span = newest === oldest ? newest : `${oldest} to ${newest}`;
  const [only] = releases;
  if (!only) return 'It holds no release yet.';
  if (releases.length === 1) {
    return `It holds one ${only.genre.toLowerCase()}${span ? `, ${only.meeting?.kind === 'meeting' ? 'on a meeting of' : 'of'} ${span}` : ''}.`;
  }
  const publishers = new Set(releases.map(({ publisher }) => publisher)).size;
  const by = publishers === 1 ? 'one publisher' : `${publishers} publishers`;
  return `It holds ${releases.length.toLocaleString('en')} releases of ${by}${span ? `, ${span}` : ''}.`;
}

import { parsed } from '../model/parsed.ts';
import { withChangedItem, withItem } from './front-matter.ts';

/** What a day’s entry counts, in a sentence of its own for each; whatever else an author wrote there stays. */
export type Told = 'release added' | 'original found unchanged' | 'original found changed' | 'original gone';

/** The text of `edition.md` in which the change of `day` counts one thing more, and publishes `releases` besides. */
export function withChange(edition: string, day: string, told: Told, releases: readonly string[] = []): string {
  const { frontMatter } = parsed(edition);
  const fields = frontMatter && 'fields' in frontMatter ? frontMatter.fields : undefined;
  const { changes = [] } = Object(fields) as { changes?: { date?: string }[] };
  const index = changes.findIndex(({ date }) => date === day);
  if (index < 0) {
    const entry = { date: day, text: sentence(told, 1), ...(releases.length > 0 && { releases }) };
    return withItem(edition, ['changes'], entry, 'first');
  }
  return withChangedItem(edition, ['changes'], index, (entry) => {
    entry.set('text', counted(String(entry.get('text')), told));
    if (releases.length > 0)
      entry.set('releases', [...((entry.get('releases') as string[] | undefined) ?? []), ...releases]);
  });
}

/** A text whose sentence of what is told counts one more; it is added where there is none. */
function counted(text: string, told: Told): string {
  if (text.includes(sentence(told, 1))) return text.replace(sentence(told, 1), sentence(told, 2));
  const many = new RegExp(sentence(told, 2).replace('2', String.raw`(?<!\d)(\d+)`));
  const so = many.exec(text);
  return so ? text.replace(many, sentence(told, Number(so[1]) + 1)) : `${text} ${sentence(told, 1)}`;
}

function sentence(told: Told, count: number): string {
  const [thing, ...rest] = told.split(' ');
  return count === 1 ? `One ${told}.` : [count, `${thing}s`, ...rest].join(' ') + '.';
}

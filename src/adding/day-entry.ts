import { parsed } from '../model/parsed.ts';
import { withChangedItem, withItem } from './front-matter.ts';

/** The text of `edition.md` in which the change of `day` tells one thing more, and publishes `releases` besides. */
export function withChange(edition: string, day: string, text: string, releases: readonly string[] = []): string {
  const { frontMatter } = parsed(edition);
  const fields = frontMatter && 'fields' in frontMatter ? frontMatter.fields : undefined;
  const { changes = [] } = Object(fields) as { changes?: { date?: string }[] };
  const index = changes.findIndex(({ date }) => date === day);
  if (index < 0) {
    const entry = { date: day, text, ...(releases.length > 0 && { releases }) };
    return withItem(edition, ['changes'], entry, 'first');
  }
  return withChangedItem(edition, ['changes'], index, (entry) => {
    entry.set('text', `${String(entry.get('text'))} ${text}`);
    if (releases.length > 0)
      entry.set('releases', [...((entry.get('releases') as string[] | undefined) ?? []), ...releases]);
  });
}

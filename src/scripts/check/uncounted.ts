import type { Paste } from './paste.ts';
import type { Step } from './place.ts';
import type { Release } from './release.ts';
import { apostrophes, dashes, endOf } from './words.ts';

/** In what a quotation departs from its place without counting as different, as readers are told it. */
export function uncounted(paste: Paste, { all, parts }: Release, steps: readonly Step[]): string[] {
  const found = new Set<string>();
  const tell = (name: string, ours: string, theirs: string) => ours !== theirs && found.add(name);
  steps.forEach(({ quoted, source }, at) => {
    const lone = quoted ?? source;
    if (!quoted || !source) {
      if (!lone?.optional || lone.kind === 'break') return;
      if (source || lone.kind === 'mark') found.add('numbers and marks');
      else found.add(lone.kind === 'quote' ? 'quotation marks' : 'a final stop');
      return;
    }
    if (quoted.key !== source.key) return;
    if (quoted.kind === 'quote') tell('quotation marks', quoted.raw, source.raw);
    if (quoted.kind === 'omission') tell('dots of omission', quoted.raw, source.raw);
    if (quoted.kind === 'word') {
      tell('apostrophes', signs(quoted.raw, apostrophes), signs(source.raw, apostrophes));
      tell('white space', signs(quoted.raw, /\p{Cf}/gu), signs(source.raw, /\p{Cf}/gu));
    }
    const last = steps[at - 1];
    if (!last?.quoted || !last.source || last.source.optional || source.optional) return;
    if (last.quoted.index + 1 !== quoted.index || last.source.index + 1 !== source.index) return;
    const ours = paste.text.slice(endOf(last.quoted), quoted.start);
    const theirs = parts[source.part]?.text.slice(endOf(last.source), source.start) ?? '';
    if (signs(ours, dashes) === signs(theirs, dashes)) tell('white space', ours, theirs);
    else found.add('hyphens and dashes');
  });
  // Behind the quotation the source has a stop, perhaps within its marks.
  const end = steps.findLast(({ source }) => source)?.source?.index ?? all.length;
  if (all.slice(end + 1).find(({ kind }) => kind !== 'quote')?.kind === 'stop') found.add('a final stop');
  return [...found];
}

function signs(text: string, pattern: RegExp): string {
  return text.match(pattern)?.join('') ?? '';
}

import type { Step } from './steps.ts';
import type { Release } from './release.ts';
import { dash, endOf, visible } from './words.ts';

/** What does not count as a difference, as readers are told it. */
const names = [
  'quotation marks',
  'apostrophes',
  'hyphens and dashes',
  'white space',
  'dots of omission',
  'numbers and marks of paragraphs',
  'a final stop',
] as const;

type Name = (typeof names)[number];

/** In what a quotation departs from its place without counting as different; `text` is the quotation’s. */
export function uncounted(release: Release, text: string, steps: readonly Step[]): Name[] {
  const found = new Set(steps.flatMap((step, at) => [...form(step), ...spacing(release, text, steps[at - 1], step)]));
  if (lacksStop(release, steps)) found.add('a final stop');
  return names.filter((name) => found.has(name));
}

/** How a word’s form departs from that of the same word in the source, or which mark the other side lacks. */
function form({ quoted, source }: Step): Name[] {
  if (!quoted) return source?.optional && source.kind !== 'break' ? ['numbers and marks of paragraphs'] : [];
  if (!source) return quoted.optional ? [quoted.kind === 'stop' ? 'a final stop' : 'quotation marks'] : [];
  if (quoted.raw === source.raw) return [];
  if (quoted.kind === 'quote') return ['quotation marks'];
  if (quoted.kind === 'omission') return ['dots of omission'];
  const [ours, theirs] = [visible(quoted.raw), visible(source.raw)];
  return [
    ...(ours.normalize() === theirs.normalize() ? [] : (['apostrophes'] as const)),
    ...(ours.length - theirs.length === quoted.raw.length - source.raw.length ? [] : (['white space'] as const)),
  ];
}

/** How what stands between two words departs from what stands there in the source. */
function spacing(release: Release, text: string, before: Step | undefined, { quoted, source }: Step): Name[] {
  if (!before?.quoted || !before.source || !quoted || !source) return [];
  if (before.source.optional || source.optional) return [];
  if (before.quoted.index + 1 !== quoted.index || before.source.index + 1 !== source.index) return [];
  const ours = text.slice(endOf(before.quoted), quoted.start);
  const theirs = release.parts[source.part]?.text.slice(endOf(before.source), source.start) ?? '';
  if (ours === theirs) return [];
  return dashesIn(ours) === dashesIn(theirs) ? ['white space'] : ['hyphens and dashes'];
}

const noDash = new RegExp(`[^${dash}]`, 'gu');

function dashesIn(text: string): string {
  return text.replace(noDash, '');
}

/** Whether the source has a stop where the quotation ends, perhaps behind a quotation mark. */
function lacksStop({ all }: Release, steps: readonly Step[]): boolean {
  const last = steps.findLast(({ source }) => source)?.source?.index ?? all.length;
  const [next, second] = all.slice(last + 1, last + 3);
  return next?.kind === 'stop' || (next?.kind === 'quote' && second?.kind === 'stop');
}

import { counted } from '../model/count.ts';
import { inWords } from '../model/date.ts';
import { languageName } from '../model/language.ts';
import type { Recapture } from '../model/recapture.ts';
import type { Addition } from './addition.ts';
import type { Shelf } from './shelf.ts';
import { statusOf } from './translation.ts';

/**
 * What the command did to the content folder `dir`, for whoever typed it: what it took for what, what it left out, and
 * what is left to do.
 */
export function reportOf(addition: Addition, dir: string): string {
  const { release, capture, outline, parts, linked, ambiguous, unknown, hidesNames, guessed, unnamed } = addition;
  const { id, path, dates, language } = release;
  const count = (kind: (typeof parts)[number]['kind']) => parts.filter((part) => part.kind === kind).length;
  const sections: [string, string[]][] = [
    [
      'Written',
      [`${dir}/${path}`, `${dir}/${path.replace(/md$/, 'txt')}`, `the entry of the day in ${dir}/edition.md`],
    ],
    [
      'Taken for what',
      [
        `title: ${release.title}`,
        `language: ${languageName(language) ?? language}; another by --language`,
        `published: ${dates.publication.date ? inWords(dates.publication.date) : 'not stated'}${outline.published && dates.publication.note ? `, by “${outline.published.line}”` : ''}; otherwise by --published`,
        `captured: ${inWords(dates.capture.date ?? '')}; otherwise by --captured`,
        `text: ${counted(count('numbered'), 'numbered paragraph')}, ${counted(count('text'), 'other paragraph')}, ${counted(count('subpoint'), 'sub-point')}`,
        ...parts.filter(({ kind }) => kind === 'heading').map(({ text }) => `heading: ${text}`),
        ...outline.signature.map((line) => `signature: ${line}`),
        ...(outline.translation ? [`mark of a translation: ${outline.translation.mark}`] : []),
        ...parts
          .filter(({ text }) => statusOf(text))
          .map(({ text }) => `mark of a translation, kept in the text, since it does not end it: ${text}`),
        ...(capture.marked ? ['the byte order mark stays in the file; it is no word of the release'] : []),
      ],
    ],
    ['Left out as the page’s', outline.furniture],
    [
      'Names linked',
      [...linked].map(
        ([name, { entity, count: times }]) => `${name} → ${entity.path}${times > 1 ? ` (${times} times)` : ''}`,
      ),
    ],
    [
      'Names that several have, not linked',
      [...ambiguous].map(([name, entities]) => `${name}: ${entities.map((entity) => entity.path).join(', ')}`),
    ],
    [
      'Names that the edition does not know',
      [...unknown, ...(hidesNames ? ['Letters without capitals hide names: look for those that have no link.'] : [])],
    ],
    ['Named by nothing yet; the edition builds once something does', unnamed.map((path) => `${dir}/${path}`)],
    [
      'Left to you',
      [
        ...(guessed.genre ? [`genre: “${release.genre}” until you say what the publisher calls it`] : []),
        ...(guessed.published ? ['dates.publication: a date, or a note that none is stated'] : []),
        'description: a sentence of yours',
        'meeting: what it reports, if it does; statements, titles and areas of passages, notes',
        'links of the names above that deserve one; npm run new -- person "Name" makes a file',
      ],
    ],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0);
  return [
    `Added ${id}.`,
    ...told.map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}`).join('\n')}`),
  ].join('\n\n');
}

/** What a new look at the page of a release found. */
export function renewalReport({ id, document }: Shelf['releases'][number], { state, difference }: Recapture): string {
  const told = {
    unchanged: 'its page has the same words.',
    changed: 'its page has other words; [-…-] stands in the source alone, {+…+} in the new capture:',
    gone: 'its page is gone.',
  };
  const { url } = document.data.source;
  return [
    `${id} is there already, of ${url}, and ${told[state]}`,
    ...difference,
    'Its file and edition.md now say so.',
  ].join('\n  ');
}

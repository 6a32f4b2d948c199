import type { Element } from 'xast';
import { x } from 'xastscript';
import { absolute, indexAddress, meetingAddress, subjectAddress } from '../../addresses.ts';
import type { Edition } from '../../model/edition.ts';
import { languageName, languageOf } from '../../model/language.ts';
import { normalisations } from '../../model/normalisation.ts';
import { areasOf, type Release } from '../../model/release.ts';
import { dateElement, lines, subjectId } from './element.ts';
import { fileDescription } from './file-description.ts';
import { namedBy } from './stand-off.ts';
import { actsElement } from './statements.ts';

/** Everything about the file, its source and the text that is not the text. */
export function headerElement(release: Release, edition: Edition): Element {
  return lines('teiHeader', { 'xml:lang': 'en' }, [
    fileDescription(release, edition),
    encodingDescription(release, edition),
    profileDescription(release),
    lines(
      'revisionDesc',
      {},
      // Only its own: with all of them every file would grow by a line a day.
      edition.changes
        .filter(({ releases, corrected }) =>
          [releases, corrected].some((all) => all.some(({ id }) => id === release.id)),
        )
        .map(({ date, text }) => x('change', { when: date }, text)),
    ),
  ]);
}

function encodingDescription(release: Release, edition: Edition): Element {
  const { numbering, source, language } = release;
  const leftOut = source.furniture.flatMap((line) => [' ', x('q', { 'xml:lang': languageOf(line, language) }, line)]);
  return lines('encodingDesc', {}, [
    lines('projectDesc', {}, [x('p', edition.description)]),
    lines('editorialDecl', {}, [
      lines('correction', {}, [x('p', 'Nothing is corrected, not even an evident slip.')]),
      lines('normalization', {}, [
        ...normalisations.map(({ name, description }) => x('p', `${name}: ${description}`)),
        ...(leftOut.length > 0 ? [x('p', 'Lines of the web page, left out:', leftOut)] : []),
      ]),
      lines('segmentation', {}, [
        x(
          'p',
          numbering === 'source'
            ? 'The numbers of the paragraphs are the source’s, those of their sub-points the edition’s.'
            : 'The source numbers no paragraphs: the numbers are the edition’s, by position.',
        ),
      ]),
    ]),
    ...actsElement(release),
  ]);
}

function profileDescription(release: Release): Element {
  const areas = areasOf(release);
  const setting = settingOf(release);
  return lines('profileDesc', {}, [
    lines('abstract', { resp: '#editor' }, [x('p', release.description)]),
    lines(
      'langUsage',
      {},
      languagesOf(release).map((ident) => x('language', { ident }, languageName(ident) ?? ident)),
    ),
    ...(setting.length > 0 ? [lines('settingDesc', {}, [lines('setting', {}, setting)])] : []),
    ...(areas.length > 0
      ? [
          lines('textClass', {}, [
            lines(
              'keywords',
              { scheme: absolute(indexAddress('areas')) },
              areas.map((area) =>
                x('term', { 'xml:id': subjectId(area), ref: absolute(subjectAddress(area)) }, area.name),
              ),
            ),
          ]),
        ]
      : []),
  ]);
}

/** The languages of all that the file holds: the release’s, the editor’s, those of the page’s lines and of names. */
function languagesOf(release: Release): string[] {
  const { language, source } = release;
  const lines = source.furniture.map((line) => languageOf(line, language));
  const names = namedBy(release).flatMap((entity) => Object.keys(entity.names));
  return [...new Set([language, 'en', ...lines, ...names])];
}

/** The meeting that the release reports, as far as it is known. */
function settingOf(release: Release): Element[] {
  const { meeting, dates } = release;
  const date = dates.meeting?.date;
  return [
    ...(meeting
      ? [
          x('name', { type: 'meeting', ref: absolute(meetingAddress(release)) }, meeting.title),
          ...meeting.participants.map((person) => x('persName', { ref: `#${subjectId(person)}` }, person.name)),
          ...meeting.between.map((party) => x('orgName', { ref: `#${subjectId(party)}` }, party.name)),
          ...(meeting.place ? [x('name', { type: 'place' }, meeting.place)] : []),
        ]
      : []),
    ...(date ? [dateElement(date, { type: 'meeting' })] : []),
    ...(meeting?.occasion ? [x('activity', meeting.occasion)] : []),
  ];
}

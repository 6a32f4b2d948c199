import { editionLines } from '../model/source.ts';
import type { Format } from './formats.ts';

/** The words of a release and nothing else: the lines of its source after the normalisations, marks as the source has them. */
export const text: Format = {
  extension: 'txt',
  name: 'Plain text',
  type: 'text/plain',
  holds: 'the words of the source alone, a paragraph a line',
  relation: 'alternate',
  write: (release) =>
    editionLines(release)
      .map((line) => `${line.text}\n`)
      .join('\n'),
};

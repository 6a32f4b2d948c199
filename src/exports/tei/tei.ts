import { toXml } from 'xast-util-to-xml';
import type { Format } from '../formats.ts';
import { lines } from './element.ts';
import { headerElement } from './header.ts';
import { standOffElement } from './stand-off.ts';
import { textElement } from './text.ts';

/** A release in TEI P5 (https://tei-c.org/guidelines/p5/), valid from version 4.0.0 on: its `text` is the source’s alone. */
export const tei: Format = {
  extension: 'xml',
  name: 'TEI XML',
  type: 'application/tei+xml',
  holds: 'the text with its names tagged; notes and provenance apart from it',
  relation: 'alternate',
  write: (release, edition) => {
    const tree = lines('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
      headerElement(release, edition),
      standOffElement(release),
      textElement(release),
    ]);
    // XML 1.0, section 2.4, forbids “]]>” in text; `toXml` lets it pass.
    const xml = toXml(tree, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
  },
};

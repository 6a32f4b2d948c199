import { expect, test } from 'vitest';
import * as made from '../../src/addresses.ts';

const release = { id: '2013-09-26-rok-peru' };
const subject = { kind: 'organizations', id: 'eclac' } as const;

/* Published addresses never break, so this list only grows. */
test.each([
  [made.releaseAddress(release), '/releases/2013-09-26-rok-peru/'],
  [made.passageAddress(release, { id: 'p2-1' }), '/releases/2013-09-26-rok-peru/#p2-1'],
  [made.signatureAddress(release), '/releases/2013-09-26-rok-peru/#signature'],
  [made.citeAddress(release), '/releases/2013-09-26-rok-peru/cite/'],
  [made.exportAddress(release, 'csl.json'), '/releases/2013-09-26-rok-peru.csl.json'],
  [made.sourceAddress(release), '/releases/2013-09-26-rok-peru/source.txt'],
  [made.meetingAddress(release), '/meetings/2013-09-26-rok-peru/'],
  [made.indexAddress('people'), '/people/'],
  [made.subjectAddress(subject), '/organizations/eclac/'],
  [made.yearAddress(subject, '2013'), '/organizations/eclac/2013/'],
  [made.yearAddress(subject, '2013', 2), '/organizations/eclac/2013/2/'],
  [made.yearAddress('releases', 'undated'), '/releases/undated/'],
  [made.relatedAddress(subject), '/organizations/eclac/related/'],
  [made.relatedAddress(subject, 3), '/organizations/eclac/related/3/'],
  [made.letterAddress('A'), '/index/a/'],
  [made.letterAddress('ᄒ', 2), '/index/%E1%84%92/2/'],
  [made.letterAddress('0–9', 1, 'glossary'), '/index/glossary/0%E2%80%939/'],
  [made.yearFileAddress('2013'), '/data/2013.json'],
  [made.editionsYearAddress('2013'), '/editions/2013.json'],
  [made.changesAddress('2026'), '/about/2026/'],
  [made.changeAddress({ date: '2026-11-23' }), '/about/2026/#changes-2026-11-23'],
  [made.queryAddress('“main & engines”'), '/search/?q=%E2%80%9Cmain%20%26%20engines%E2%80%9D'],
  [made.pictureAddress('/'), '/pictures/index.png'],
  [made.pictureAddress('/areas/trade/'), '/pictures/areas/trade.png'],
  [made.absolute('/about/'), 'http://localhost:4321/about/'],
])('%s', (address, expected) => {
  expect(address).toBe(expected);
});

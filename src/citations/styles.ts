import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import chicago from './chicago.csl?raw';
import type { Passage } from '../model/passage.ts';
import type { Item } from './item.ts';
import { anyMark, marks, withMarks } from './marks.ts';
import mla from './mla.csl?raw';

// Citation.js ships APA and Harvard.
const { engine, styles } = plugins.config.get('@csl');
styles.add('chicago', chicago);
styles.add('mla', mla);

/** How a style writes the day of access: `en-US` is “November 24, 2026”, `mla` “24 Nov. 2026”. */
type DayForm = 'en-US' | 'en-GB' | 'mla';

interface Style {
  name: string;
  template: string;
  /** What the style calls the list of all that is cited. */
  list: string;
  /** Where it cites a passage. */
  place: string;
  day: DayForm;
}

const styleTable: Style[] = [
  { name: 'APA 7', template: 'apa', list: 'Reference list', place: 'In the text', day: 'en-US' },
  { name: 'Chicago', template: 'chicago', list: 'Bibliography', place: 'Note', day: 'en-US' },
  { name: 'MLA 9', template: 'mla', list: 'Works cited', place: 'In the text', day: 'mla' },
  { name: 'Harvard', template: 'harvard1', list: 'Reference list', place: 'In the text', day: 'en-GB' },
];

/** Stands where a style asks for the day on which the reader read the page. */
export const dayOfAccess = '[day of access]';

/** What a passage is cited by: its number and its fragment. */
export type Place = Pick<Passage, 'label' | 'id'>;

/** A release cited in one style, as HTML in which `dayOfAccess` may stand. */
export interface Citation {
  style: string;
  /** For the list of all that is cited, where a passage is the release. */
  list: { name: string; html: string };
  /** For the place of a text where the release is cited, or a passage of it by its number and address. */
  place: { name: string; html: string; ofPassage: (passage: Place) => string };
  day: DayForm;
}

/** A release as one style cites it, as HTML: in a list, in a text, and there with marks for a passage. */
interface Wording {
  list: string;
  place: string;
  ofPassage: string;
}

/** A release in every style. */
export function citationsOf(item: Item): Citation[] {
  const wordings = wordingsOf(item);
  return styleTable.map(({ name, template, list, place, day }) => {
    const wording = wordings[template] ?? { list: '', place: '', ofPassage: '' };
    return {
      style: name,
      list: { name: list, html: wording.list },
      place: {
        name: place,
        html: wording.place,
        ofPassage: ({ label, id }) => wording.ofPassage.replace(marks.label, label).replace(marks.id, id),
      },
      day,
    };
  });
}

/** The wordings of items with marks in them, by that item: most releases share one. */
const formed = new Map<string, string>();

/** The wording of each style, by its template. */
function wordingsOf(item: Item): Record<string, Wording> {
  const { marked, values } = withMarks(item);
  const key = JSON.stringify(marked);
  const wordings =
    formed.get(key) ??
    JSON.stringify(Object.fromEntries(styleTable.map(({ template }) => [template, wordingOf(marked, template)])));
  formed.set(key, wordings);
  return JSON.parse(wordings.replace(anyMark, (mark) => values[mark] ?? mark)) as Record<string, Wording>;
}

/**
 * What a style makes of an item, by one run of its engine: marks stand for the number and the fragment of a passage. An
 * address of the release ends in “/”, and the mark is no punctuation either, so nothing around it depends on it.
 */
function wordingOf(item: Item, template: string): Wording {
  const fragment = `#${marks.id}`;
  const { data } = new Cite(forStyle({ ...item, URL: item.URL + fragment }, template));
  // The library keeps an engine for each style and language: one of each is made, and made once.
  const cite = engine(data, template, 'en-US', 'html');
  cite.updateItems([item.id]);
  const [, [entry = '']] = cite.makeBibliography();
  const whole = (html: string) => htmlOf(html).replaceAll(fragment, '');
  return {
    list: whole(entry),
    place: whole(cite.makeCitationCluster([{ id: item.id }])),
    ofPassage: htmlOf(cite.makeCitationCluster([{ id: item.id, locator: marks.label, label: 'paragraph' }])),
  };
}

/**
 * The item as a style wants it. APA gives a press release its whole date (APA 7, 10.4), which its style does for web
 * pages but not for reports, and no day of access, which is for what may change (9.16): an edition is named by its date.
 */
function forStyle({ title, author: [author], publisher, genre, type, ...item }: Item, template: string) {
  return {
    ...item,
    title: masked(title),
    author: [{ literal: masked(author.literal) }],
    publisher: masked(publisher),
    genre: masked(genre),
    type: template === 'apa' ? 'webpage' : type,
    accessed: { literal: dayOfAccess },
  };
}

/** Characters that Citation.js reads as tags or patterns, and those that stand in for them until it is done. */
const standIns = [
  { character: '<', standIn: '\uE000', html: '&lt;' },
  { character: '$', standIn: '\uE001', html: '$' },
];

function masked(text: string): string {
  return standIns.reduce((safe, { character, standIn }) => safe.replaceAll(character, standIn), text);
}

/** The HTML of a citation: without the element around it, and with what was masked as it is. */
function htmlOf(cited: string): string {
  const inner = cited.trim().replace(/^<div[^>]*>(.*)<\/div>$/s, '$1');
  return standIns.reduce((html, { standIn, html: shown }) => html.replaceAll(standIn, () => shown), inner);
}

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { ReleaseJson } from '../../src/exports/schema.ts';
import { bytesOf, pageOf } from '../setup/site.ts';

const collapse = (text: string) => text.replace(/\s+/g, ' ');

/** A release as Mozilla’s reading mode shows it, and as data. */
function read(id: string) {
  const { document } = parseHTML(bytesOf('fixture', `releases/${id}/index.html`).toString());
  const article = new Readability(document).parse();
  const shown = parseHTML(`<!doctype html><html><body>${article?.content}</body></html>`).document;
  const data = JSON.parse(bytesOf('fixture', `releases/${id}.json`).toString()) as ReleaseJson;
  const headings = [...shown.querySelectorAll('h1, h2, h3, h4')].map((heading) => collapse(heading.textContent).trim());
  return { title: article?.title, text: collapse(shown.body.textContent), headings, data };
}

// A release of fewer than 500 letters is left to itself: Readability then takes the whole page.
test.each(['2013-09-26-rok-peru', '2020-03-04-synthetic-forms'])(
  'a reading mode shows the words of %s in their order, and nothing of the editor’s among them',
  (id) => {
    const { title, text, headings, data } = read(id);
    expect(title).toBe(data.title);
    const words = [...data.passages.map((passage) => passage.text), ...data.closing];
    const places = words.map((line) => text.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(headings).toEqual(data.passages.flatMap((passage) => passage.headings));
    const others = data.passages.flatMap(({ notes }) => notes.map((note) => note.text));
    for (const other of [...others, 'Area:', 'Areas:', 'Cite', 'Copy', 'Contents']) expect(text).not.toContain(other);
  },
);

/*
 * readability-lxml, which runs on Python, takes the largest element that its words for classes speak for, and leaves out
 * sections with many links that none speaks for (readability.py 0.8.1: positiveRe, sanitize).
 */
test('a reading mode that goes by classes finds them on the page and around all words of a release', () => {
  const $ = pageOf('fixture', 'releases/2013-09-26-rok-peru/index.html');
  expect($('main').is('.page')).toBe(true);
  const around = $('source-text .words').parentsUntil('source-text', 'section').addBack().toArray();
  expect(around.map((section) => $(section).attr('class')).filter((name) => !/\btext\b/.test(name ?? ''))).toEqual([]);
  expect(around.length).toBeGreaterThan(20);
});

test('a text browser finds no button that does nothing, and one number before each title of the contents', () => {
  const id = '2013-09-26-rok-peru';
  for (const page of ['', 'cite/']) {
    expect(pageOf('fixture', `releases/${id}/${page}index.html`)('main button')).toHaveLength(0);
  }
  const $ = pageOf('fixture', `releases/${id}/index.html`);
  const contents = $('nav[aria-labelledby=contents_]');
  expect(contents.find('ol')).toHaveLength(0);
  expect(contents.find('li').first().text()).toMatch(/^\s*1\s+The two ministers meet\s*$/);
});

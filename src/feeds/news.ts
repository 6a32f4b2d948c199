import { toHtml } from 'hast-util-to-html';
import { absolute, changeAddress, passageAddress, releaseAddress } from '../addresses.ts';
import type { Change } from '../model/change.ts';
import { referenceOf } from '../model/citation.ts';
import { inWords } from '../model/date.ts';
import type { Edition } from '../model/edition.ts';
import { allPassages, type Release } from '../model/release.ts';
import { textOf } from '../model/verbatim.ts';

/** How many pieces of news a feed has. */
const longest = 50;

/** Something new in the edition, as feeds tell it. */
export interface News {
  /** Its permanent address, which is also its identity. */
  url: string;
  title: string;
  /** In a sentence. */
  summary: string;
  /** In full, as HTML with whole addresses. */
  html: string;
  /** The day on which the edition published it: `2026-11-23`; never a date of the release’s own. */
  date: string;
  /** Who says it: a ministry, or the edition. */
  author: string;
  /** BCP 47. */
  language: string;
}

/** The newest releases and changes of the edition, newest first. */
export function newsOf(edition: Edition): News[] {
  return edition.changes
    .flatMap((change) => [
      () => newsOfChange(edition, change),
      ...change.releases.map((release) => () => newsOfRelease(release, change.date)),
    ])
    .slice(0, longest)
    .map((news) => news());
}

function newsOfChange(edition: Edition, change: Change): News {
  return {
    url: absolute(changeAddress(change)),
    title: `Changes of ${inWords(change.date)}`,
    summary: change.text,
    html: `<p>${html(change.text)}</p>`,
    date: change.date,
    author: edition.name,
    language: 'en',
  };
}

function newsOfRelease(release: Release, date: string): News {
  const { title, description, publisher, language } = release;
  const [, ...reference] = referenceOf(release);
  const lines = allPassages(release).map((passage) => {
    const number = `<a href="${absolute(passageAddress(release, passage))}">¶ ${passage.label}</a>`;
    const headings = passage.headings.map((heading) => `<h2>${html(textOf(heading))}</h2>`);
    return `${headings.join('')}<p>${number} ${html(passage.text)}</p>`;
  });
  return {
    url: absolute(releaseAddress(release)),
    title,
    summary: description,
    html: [
      `<p><em>${html(reference.join(', '))}</em></p>`,
      ...lines,
      ...release.closing.map((line) => `<p>${html(line)}</p>`),
    ].join(''),
    date,
    author: publisher.name,
    language,
  };
}

function html(value: string): string {
  return toHtml({ type: 'text', value });
}

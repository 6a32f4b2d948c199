import { toHtml } from 'hast-util-to-html';
import { absolute, changeAddress, passageAddress, releaseAddress } from '../addresses.ts';
import { sayLanguage } from '../citations/language.ts';
import type { Change } from '../model/change.ts';
import { referenceOf } from '../model/citation.ts';
import { inWords } from '../model/date.ts';
import type { Edition } from '../model/edition.ts';
import { directionOf, foreign, ownLanguage } from '../model/language.ts';
import type { Passage } from '../model/passage.ts';
import { allPassages, type Release } from '../model/release.ts';
import { textOf } from '../model/verbatim.ts';

/** How many pieces of news a feed has, and how many letters of a release: of a longer one, its first passages. */
const most = { news: 50, letters: 6000 };

/** Something new in the edition, as feeds tell it. */
export interface News {
  /** Its permanent address, which is also its identity. */
  url: string;
  title: string;
  /** In a sentence. */
  summary: string;
  /** In full, or as much of it as a feed has, as HTML with whole addresses. */
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
    .slice(0, most.news)
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
    language: ownLanguage,
  };
}

function newsOfRelease(release: Release, date: string): News {
  const { title, description, publisher, language } = release;
  const [, ...reference] = referenceOf(release);
  const all = allPassages(release);
  const told = firstOf(all);
  const direction = directionOf(language) ? ' dir="rtl"' : '';
  const lang = foreign(language) ? ` lang="${language}"${direction}` : '';
  const lines = told.map((passage) => {
    const number = `<a href="${absolute(passageAddress(release, passage))}">¶ ${passage.label}</a>`;
    const headings = passage.headings.map((heading) => `<h2${lang}>${html(textOf(heading))}</h2>`);
    return `${headings.join('')}<p${lang}>${number} ${html(passage.text)}</p>`;
  });
  const [next, last] = [all[told.length], all.at(-1)];
  const closing = next
    ? [`<p><a href="${absolute(passageAddress(release, next))}">${rest(next, last)}</a></p>`]
    : release.closing.map((line) => `<p${lang}>${html(line)}</p>`);
  return {
    url: absolute(releaseAddress(release)),
    title,
    summary: description,
    html: [`<p><em>${sayLanguage(html(reference.join(', ')), release)}</em></p>`, ...lines, ...closing].join(''),
    date,
    author: publisher.name,
    language,
  };
}

/** The first passages, one at least, as far as a feed has room for their words. */
function firstOf(passages: readonly Passage[]): readonly Passage[] {
  let letters = 0;
  const end = passages.findIndex(({ text }) => (letters += text.length) > most.letters);
  return end < 0 ? passages : passages.slice(0, Math.max(end, 1));
}

/** What a feed has no room for: “¶ 9 to ¶ 45 stand in the edition”. */
function rest(first: Passage, last: Passage | undefined): string {
  return last && last !== first
    ? `¶ ${first.label} to ¶ ${last.label} stand in the edition`
    : `¶ ${first.label} stands in the edition`;
}

function html(value: string): string {
  return toHtml({ type: 'text', value });
}

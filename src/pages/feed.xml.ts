import rss from '@astrojs/rss';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { absolute, homeAddress, rssAddress } from '../addresses.ts';
import { edition } from '../edition.ts';
import { ownLanguage } from '../model/language.ts';
import { newsOf } from '../feeds/news.ts';

/** What is new, as RSS 2.0 with the text. */
export const GET = () =>
  rss({
    title: edition.name,
    description: edition.description,
    site: absolute(homeAddress),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: toXml([
      x('language', ownLanguage),
      x('copyright', edition.rights.text),
      x('lastBuildDate', new Date(edition.date).toUTCString()),
      x('atom:link', { href: absolute(rssAddress), rel: 'self', type: 'application/rss+xml' }),
    ]),
    items: newsOf(edition).map(({ url, title, summary, html, date, author, language }) => ({
      title,
      link: url,
      description: summary,
      content: html,
      pubDate: new Date(date),
      customData: toXml([x('dc:creator', author), x('dc:language', language)]),
    })),
  });

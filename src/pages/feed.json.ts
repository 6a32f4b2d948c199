import { absolute, homeAddress, jsonFeedAddress } from '../addresses.ts';
import { edition } from '../edition.ts';
import { ownLanguage } from '../model/language.ts';
import { newsOf } from '../feeds/news.ts';

/** What is new, as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const GET = () =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: edition.name,
    description: edition.description,
    home_page_url: absolute(homeAddress),
    feed_url: absolute(jsonFeedAddress),
    language: ownLanguage,
    items: newsOf(edition).map(({ url, title, summary, html, date, author, language }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: `${date}T00:00:00Z`,
      authors: [{ name: author }],
      language,
    })),
  });

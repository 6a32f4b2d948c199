/** What a picture shows that previews of a link to a page have. */
export interface Picture {
  /** The address of the page that it is named after. */
  page: string;
  title: string;
  /** What kind of thing the page is about. */
  kind: string;
  /** The day, and what it is the day of; empty where the page has none. */
  date: string;
  /** The edition’s name. */
  edition: string;
}

/** What networks ask for: 1.91 to 1. */
export const width = 1200;
export const height = 630;

/** A picture in words, for those who do not see it. */
export function altOf({ kind, title, date, edition: name }: Picture): string {
  return [`${kind}: ${title}`, date, name].filter(Boolean).join(' · ');
}

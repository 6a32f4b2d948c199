/** What is searched for, as the address of the search page holds it. */
export interface Query {
  words: string;
  kind: string;
  area: string;
}

/** Longer questions are cut: no sentence of a release is as long. */
const longest = 300;

export function readQuery(address: string): Query {
  const values = new URL(address).searchParams;
  const value = (name: string) => (values.get(name) ?? '').slice(0, longest);
  return { words: value('q'), kind: value('kind'), area: value('area') };
}

/** The search page's address with this query, so that it can be shared and gone back to. */
export function writeQuery({ words, kind, area }: Query, address: string): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries({ q: words, kind, area })) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** The words as the engine takes them: a pair of straight quotation marks asks for a phrase. */
export function forEngine(words: string): string {
  const straight = words
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .normalize('NFC')
    .trim();
  const paired = straight.split('"').length % 2 === 1;
  return paired ? straight : straight.replaceAll('"', ' ').trim();
}
